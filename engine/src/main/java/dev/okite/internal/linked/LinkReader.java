package dev.okite.internal.linked;

import dev.okite.builtin.BuiltinLibrary;
import dev.okite.finding.Owner;
import dev.okite.finding.Phase;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.CheckedParam;
import dev.okite.internal.check.CheckedPolicy;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.CheckedRule;
import dev.okite.internal.check.ParamRequirement;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.TypeDecl;
import dev.okite.syntax.binary.MalformedTreeException;
import dev.okite.type.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a program of syntax trees and what {@link LinkWriter} wrote about each of them. */
public final class LinkReader {
  /** What is read of one file before anything is read that refers to others. */
  private record Opened(
      PolicyFile file,
      Declared declared,
      LinkInput in,
      List<CheckedFunction> functions,
      List<CheckedRule> rules,
      List<Symbol.Let> lets) {}

  private final BuiltinLibrary builtins;
  private final Resolutions resolutions = new Resolutions();
  private final Map<String, CheckedFunction> functions = new LinkedHashMap<>();
  private final Map<String, Symbol.Constant> constants = new HashMap<>();
  private final Map<String, Opened> byModule = new HashMap<>();
  private final Map<String, CheckedPolicy> policies = new LinkedHashMap<>();

  private LinkReader(BuiltinLibrary builtins) {
    this.builtins = builtins;
  }

  /** Whether one of {@code sources} was checked with other functions than {@code builtins}. */
  public static boolean haveOtherFunctions(List<LinkedSource> sources, BuiltinLibrary builtins) {
    int checksum = LinkHeader.checksum(builtins);
    for (LinkedSource source : sources) {
      if (LinkHeader.hasOtherFunctions(source.links(), checksum)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The program.
   *
   * @param sources all sources, those that they import among them
   * @throws MalformedTreeException if what was written about one of them is damaged, or was written
   *     about another
   */
  public static CheckedProgram read(List<LinkedSource> sources, BuiltinLibrary builtins)
      throws MalformedTreeException {
    Map<String, Integer> checksums = new HashMap<>();
    for (LinkedSource source : sources) {
      checksums.put(source.file().moduleName(), LinkHeader.checksum(source.utf8(), 0));
    }
    for (LinkedSource source : sources) {
      LinkHeader.check(source.file(), checksums, source.links());
    }
    try {
      return new LinkReader(builtins).read(sources);
    } catch (DamagedException damaged) {
      throw new MalformedTreeException(String.valueOf(damaged.getMessage()));
    }
  }

  private CheckedProgram read(List<LinkedSource> sources) {
    List<PolicyFile> files = new ArrayList<>();
    List<Opened> opened = new ArrayList<>();
    for (LinkedSource source : sources) {
      PolicyFile file = source.file();
      files.add(file);
      opened.add(open(file, new LinkInput(source.links(), LinkHeader.size(file))));
    }
    for (Opened each : opened) {
      new NameReader(
              each.in, builtins, resolutions, functions, constants, each.functions, each.lets)
          .walk(each.file);
    }
    for (Opened each : opened) {
      policies(each);
      each.in.requireEnd();
    }
    return new CheckedProgram(
        files, policies, functions, List.of(), List.of(), List.of(), resolutions);
  }

  private Opened open(PolicyFile file, LinkInput in) {
    Declared declared = Declared.of(file);
    List<CheckedFunction> own = new ArrayList<>();
    for (FunctionDecl declaration : declared.functions()) {
      own.add(function(declared, declaration, in));
    }
    for (ConstantDecl declaration : declared.constants()) {
      String name = declared.fullName(declaration.name().name());
      constants.put(name, new Symbol.Constant(name, declaration.value(), in.type(), in.type()));
    }
    for (TypeDecl type : declared.types()) {
      resolutions.type(type.type(), in.type());
    }
    List<CheckedRule> rules = new ArrayList<>();
    for (int i = 0; i < declared.rules().size(); i++) {
      rules.add(rule(declared.policyOfRule().get(i), declared.rules().get(i), in));
    }
    List<Symbol.Let> lets = new ArrayList<>();
    for (LetStep let : declared.lets()) {
      lets.add(new Symbol.Let(let.name().name(), let.value(), in.type(), in.type()));
    }
    Opened opened = new Opened(file, declared, in, own, rules, lets);
    byModule.put(declared.module(), opened);
    return opened;
  }

  private CheckedFunction function(Declared declared, FunctionDecl declaration, LinkInput in) {
    List<Symbol.FunctionParameter> parameters = new ArrayList<>();
    for (FunctionDecl.Parameter parameter : declaration.parameters()) {
      Symbol.FunctionParameter symbol =
          new Symbol.FunctionParameter(parameter.name().name(), in.type());
      resolutions.bind(parameter.name(), symbol);
      parameters.add(symbol);
    }
    String name = declared.fullName(declaration.name().name());
    CheckedFunction function = new CheckedFunction(name, declaration, parameters, in.type());
    functions.put(name, function);
    return function;
  }

  private static CheckedRule rule(String policy, RuleDecl declaration, LinkInput in) {
    RuleDescription description =
        new RuleDescription(
            policy + "." + declaration.name().name(),
            in.optionalText(),
            declaration.doc().isPresent() ? declaration.doc().get().text() : "",
            in.tag(Severity.values()),
            in.optionalText(),
            in.texts(),
            in.optionalTag(Owner.values()),
            in.optionalTag(Phase.values()),
            declaration.name().span());
    return new CheckedRule(description, declaration);
  }

  private void policies(Opened file) {
    LinkInput in = file.in;
    for (PolicyDecl declaration : file.declared.policies()) {
      String name = file.declared.fullName(declaration.name().name());
      CheckedPolicy policy =
          new CheckedPolicy(name, declaration, in.optionalText(), in.flag(), params(in), rules(in));
      policies.put(name, policy);
    }
  }

  private List<CheckedParam> params(LinkInput in) {
    List<CheckedParam> params = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      ParamDecl declaration = in.oneOf(module(in).declared.params());
      Type type = in.type();
      List<ParamRequirement> requirements = new ArrayList<>();
      for (int more = in.count(); more > 0; more--) {
        ParamDecl.Requirement requirement =
            in.oneOf(module(in).declared.params()).requirement().orElseThrow(DamagedException::new);
        requirements.add(new ParamRequirement(requirement.condition(), requirement.because()));
      }
      params.add(
          new CheckedParam(
              declaration.name().name(),
              type,
              declaration.defaultValue(),
              requirements,
              declaration));
    }
    return params;
  }

  private List<RuleApplication> rules(LinkInput in) {
    List<RuleApplication> rules = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      CheckedRule rule = in.oneOf(module(in).rules);
      List<RuleApplication.Guard> guards = new ArrayList<>();
      for (int more = in.count(); more > 0; more--) {
        guards.add(new RuleApplication.Guard(in.oneOf(module(in).declared.guards()), in.flag()));
      }
      rules.add(new RuleApplication(rule, guards));
    }
    return rules;
  }

  private Opened module(LinkInput in) {
    Opened module = byModule.get(in.text());
    if (module == null) {
      throw new DamagedException();
    }
    return module;
  }
}
