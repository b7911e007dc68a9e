package dev.okite.internal.linked;

import static java.util.Objects.requireNonNull;

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
import dev.okite.internal.check.RuleApplication;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.type.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what the checker found out about the files of a program. */
public final class LinkWriter {
  private final CheckedProgram program;
  private final Places places;
  private final PolicyFile file;
  private final Declared declared;
  private final LinkOutput out = new LinkOutput();

  private LinkWriter(CheckedProgram program, PolicyFile file) {
    this.program = program;
    this.places = Places.of(program.files());
    this.file = file;
    this.declared = Declared.of(file);
  }

  /**
   * Writes what there is to know about each file of {@code program}.
   *
   * @param program policies alone, without exceptions, tests and constants of a host, in files that
   *     all have a module
   * @param sources the texts of the files by the names of their sources
   * @param functions those that it was checked with
   * @return bytes by the names of the sources, in the order of the files
   */
  public static Map<String, byte[]> write(
      CheckedProgram program, Map<String, byte[]> sources, BuiltinLibrary functions) {
    if (!program.exceptions().isEmpty() || !program.tests().isEmpty()) {
      throw new IllegalArgumentException("exceptions and tests cannot be written");
    }
    Map<String, byte[]> byModule = new HashMap<>();
    for (PolicyFile file : program.files()) {
      byModule.put(file.moduleName(), requireNonNull(sources.get(file.source().name())));
    }
    int checksum = LinkHeader.checksum(functions);
    Map<String, byte[]> links = new LinkedHashMap<>();
    for (PolicyFile file : program.files()) {
      byte[] content = new LinkWriter(program, file).write();
      links.put(file.source().name(), LinkHeader.seal(file, byModule, checksum, content));
    }
    return links;
  }

  private byte[] write() {
    for (FunctionDecl function : declared.functions()) {
      CheckedFunction checked =
          requireNonNull(program.functions().get(declared.fullName(function.name().name())));
      checked.parameters().forEach(parameter -> out.type(parameter.type()));
      out.type(checked.declaredResult());
    }
    Map<String, Symbol.Constant> used = usedConstants();
    for (ConstantDecl declaration : declared.constants()) {
      Symbol.Constant constant = used.get(declared.fullName(declaration.name().name()));
      out.type(constant == null ? Type.ANY : constant.declaredType());
      out.type(constant == null ? Type.ANY : constant.type());
    }
    declared.types().forEach(type -> out.type(program.resolutions().type(type.type())));
    Map<String, RuleDescription> rules = rules();
    for (int i = 0; i < declared.rules().size(); i++) {
      String name = declared.policyOfRule().get(i) + "." + declared.rules().get(i).name();
      rule(requireNonNull(rules.get(name)));
    }
    for (LetStep let : declared.lets()) {
      Symbol.Let symbol = program.resolutions().let(let);
      out.type(symbol.declaredType());
      out.type(symbol.type());
    }
    new NameWriter(program, declared, out).walk(file);
    for (PolicyDecl policy : declared.policies()) {
      policy(requireNonNull(program.policies().get(declared.fullName(policy.name().name()))));
    }
    return out.bytes();
  }

  /** By full name. Of a constant that nobody uses, nobody asks for the type. */
  private Map<String, Symbol.Constant> usedConstants() {
    Map<String, Symbol.Constant> used = new HashMap<>();
    LinkWalk walk =
        new LinkWalk() {
          @Override
          void name(Name name) {
            note(program.resolutions().symbol(name));
          }

          @Override
          void member(Member member) {
            note(program.resolutions().symbol(member));
          }

          private void note(@Nullable Symbol symbol) {
            if (symbol instanceof Symbol.Constant constant) {
              used.put(constant.name(), constant);
            }
          }
        };
    program.files().forEach(walk::walk);
    return used;
  }

  /** What the rules say about themselves, as the policies that declare them apply them. */
  private Map<String, RuleDescription> rules() {
    Map<String, RuleDescription> rules = new HashMap<>();
    for (CheckedPolicy policy : program.policies().values()) {
      for (RuleApplication application : policy.rules()) {
        rules.put(application.rule().name(), application.rule().description());
      }
    }
    return rules;
  }

  private void rule(RuleDescription rule) {
    out.optionalText(rule.title());
    out.tag(rule.severity(), Severity.values());
    out.optionalText(rule.remedy());
    out.texts(rule.controls());
    out.optionalTag(rule.owner(), Owner.values());
    out.optionalTag(rule.phase(), Phase.values());
  }

  private void policy(CheckedPolicy policy) {
    out.optionalText(policy.title());
    out.flag(policy.overInventory());
    out.number(policy.params().size());
    policy.params().forEach(this::param);
    out.number(policy.rules().size());
    for (RuleApplication application : policy.rules()) {
      CheckedRule rule = application.rule();
      places.rule(rule.declaration()).write(out);
      out.number(application.guards().size());
      for (RuleApplication.Guard guard : application.guards()) {
        places.guard(guard.condition()).write(out);
        out.flag(guard.expected());
      }
    }
  }

  private void param(CheckedParam param) {
    places.param(param.declaration()).write(out);
    out.type(param.type());
    out.number(param.requirements().size());
    for (ParamRequirement requirement : param.requirements()) {
      places.requirement(requirement.condition()).write(out);
    }
  }
}
