package dev.okite.internal.mutate;

import dev.okite.syntax.Assertion;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.Include;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.Step;
import dev.okite.syntax.WhereClause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the changes to a file: to what decides whether its rules fire, and not to what they then
 * say. The defaults and conditions of params are left alone, since nothing tells which tests they
 * matter to.
 */
public final class MutationSites {
  private final List<MutationSite> found = new ArrayList<>();

  private MutationSites() {}

  /** The changes to {@code file}, in the order of the text. */
  public static List<MutationSite> of(PolicyFile file) {
    MutationSites sites = new MutationSites();
    String module = file.moduleName().isEmpty() ? "" : file.moduleName() + ".";
    for (Declaration declaration : file.declarations()) {
      sites.declaration(declaration, module);
    }
    sites.found.sort(
        Comparator.<MutationSite>comparingInt(site -> site.mutation().span().start())
            .thenComparing(site -> site.mutation().kind())
            .thenComparing(site -> site.mutation().after()));
    return sites.found;
  }

  private void declaration(Declaration declaration, String module) {
    if (declaration instanceof PolicyDecl policy) {
      policy(policy, module + policy.name().name());
    } else if (declaration instanceof FunctionDecl function) {
      in(module + function.name().name()).walk(function.body());
    } else if (declaration instanceof ConstantDecl constant) {
      in(module + constant.name().name()).walk(constant.value());
    }
  }

  private void policy(PolicyDecl policy, String name) {
    for (PolicyMember member : policy.members()) {
      if (member instanceof RuleDecl rule) {
        rule.steps().forEach(step -> step(step, name + "." + rule.name().name()));
      } else if (member instanceof MatchStep match) {
        step(match, name);
      } else if (member instanceof LetStep let) {
        step(let, name);
      } else if (member instanceof Include include) {
        include.exceptions().forEach(e -> e.condition().ifPresent(in(name)::condition));
      }
    }
  }

  private void step(Step step, String part) {
    Mutator mutator = in(part);
    if (step instanceof MatchStep match) {
      mutator.guard("match", match.condition());
    } else if (step instanceof WhereClause where) {
      mutator.guard("where", where.condition());
    } else if (step instanceof ForClause iteration) {
      mutator.walk(iteration.source());
    } else if (step instanceof LetStep let) {
      mutator.walk(let.value());
    } else if (step instanceof Assertion assertion) {
      mutator.condition(assertion.condition());
    }
  }

  private Mutator in(String part) {
    return new Mutator(part, found);
  }
}
