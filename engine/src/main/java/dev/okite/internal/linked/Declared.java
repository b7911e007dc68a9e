package dev.okite.internal.linked;

import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.Expr;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.Include;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.TypeDecl;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file declares, in the order of the text: both sides number these lists the same.
 *
 * @param module the full name of its module
 * @param functions its functions
 * @param constants its constants
 * @param types its types
 * @param policies its policies
 * @param params the params of its policies
 * @param rules the rules of its policies
 * @param policyOfRule the full name of the policy that each rule stands in
 * @param guards the conditions that can keep a rule from running: those of {@code match} in a
 *     policy and of {@code except … when}
 * @param lets the lets of its policies and rules
 */
record Declared(
    String module,
    List<FunctionDecl> functions,
    List<ConstantDecl> constants,
    List<TypeDecl> types,
    List<PolicyDecl> policies,
    List<ParamDecl> params,
    List<RuleDecl> rules,
    List<String> policyOfRule,
    List<Expr> guards,
    List<LetStep> lets) {

  static Declared of(PolicyFile file) {
    Declared declared =
        new Declared(
            file.moduleName(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (Declaration declaration : file.declarations()) {
      declared.add(declaration);
    }
    new LinkWalk() {
      @Override
      void let(LetStep let) {
        declared.lets.add(let);
      }
    }.walk(file);
    return declared;
  }

  /** The full name of what is called {@code name} in the module. */
  String fullName(String name) {
    return module + "." + name;
  }

  private void add(Declaration declaration) {
    if (declaration instanceof FunctionDecl function) {
      functions.add(function);
    } else if (declaration instanceof ConstantDecl constant) {
      constants.add(constant);
    } else if (declaration instanceof TypeDecl type) {
      types.add(type);
    } else if (declaration instanceof PolicyDecl policy) {
      policies.add(policy);
      for (PolicyMember member : policy.members()) {
        add(fullName(policy.name().name()), member);
      }
    }
  }

  private void add(String policy, PolicyMember member) {
    if (member instanceof ParamDecl param) {
      params.add(param);
    } else if (member instanceof RuleDecl rule) {
      rules.add(rule);
      policyOfRule.add(policy);
    } else if (member instanceof MatchStep match) {
      guards.add(match.condition());
    } else if (member instanceof Include include) {
      include.exceptions().forEach(each -> each.condition().ifPresent(guards::add));
    }
  }
}
