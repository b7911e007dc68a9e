package dev.okite.internal.check;

import dev.okite.builtin.BuiltinLibrary;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.TestDecl;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a set of sources as a whole (language reference, section 13): modules and imports, then
 * functions and constants, policies, exceptions and tests, each after what it depends on.
 */
public final class Checker {
  private final CheckContext context;
  private final ModuleIndex index;
  private final @Nullable Question question;
  private final PolicyIndex policies;
  private final Map<String, CheckedPolicy> checkedPolicies = new LinkedHashMap<>();
  private final Map<String, CheckedFunction> functions = new LinkedHashMap<>();
  private final List<CheckedException> exceptions = new ArrayList<>();
  private final List<TestDecl> tests = new ArrayList<>();
  private final List<CheckedExample> examples = new ArrayList<>();

  private Checker(CheckContext context, ModuleIndex index, @Nullable Question question) {
    this.context = context;
    this.index = index;
    this.question = question;
    this.policies = new PolicyIndex(context, index);
  }

  /**
   * Checks {@code files} together.
   *
   * @param files what the parser made of the sources; where it found errors, what it could not read
   *     is passed over in silence
   * @param builtins the functions that policies can call, those of the host among them
   * @param hostConstants values that the host gives a name in all files
   * @return all errors and warnings of all files, and the program if there is no error
   */
  public static CheckResult check(
      List<PolicyFile> files, BuiltinLibrary builtins, Map<String, Value> hostConstants) {
    return check(files, builtins, hostConstants, null);
  }

  /** As the other, and checks {@code question} too, if there is one. */
  public static CheckResult check(
      List<PolicyFile> files,
      BuiltinLibrary builtins,
      Map<String, Value> hostConstants,
      @Nullable Question question) {
    CheckContext context = new CheckContext(builtins);
    ModuleIndex index = ModuleIndex.of(context, files, hostConstants);
    Checker checker = new Checker(context, index, question);
    checker.run();
    Optional<CheckedProgram> program = Optional.empty();
    if (!context.diagnostics().hasErrors()) {
      program = Optional.of(checker.program(files));
      NestingCheck.check(program.get(), question, context.diagnostics());
    }
    return new CheckResult(
        program.filter(p -> !context.diagnostics().hasErrors()), context.diagnostics().sorted());
  }

  private void run() {
    for (PolicyModule module : index.modules()) {
      module.types().values().forEach(type -> context.types().of(module, type));
    }
    new DefinitionChecker(context, index).check();
    IncludeLinker includes = new IncludeLinker(context, policies);
    for (DeclaredPolicy policy : includes.link(index.modules())) {
      policies.put(
          policy, new PolicyChecker(context, index, includes, policies, policy).check(question));
    }
    for (PolicyModule module : index.modules()) {
      module.file().declarations().forEach(declaration -> collect(module, declaration));
      new UsageCheck(context).check(module.scope());
    }
  }

  /** Checks what has to wait for the policies, and puts all into the order of the sources. */
  private void collect(PolicyModule module, Declaration declaration) {
    if (declaration instanceof ExceptionDecl exception) {
      new ExceptionChecker(context, index, policies)
          .check(module, exception)
          .ifPresent(exceptions::add);
    } else if (declaration instanceof TestDecl test) {
      new TestChecker(context, index, module, policies, test).check();
      tests.add(test);
      if (!context.diagnostics().hasErrors()) {
        new ExampleReader(context, policies, module).read(test).ifPresent(examples::add);
      }
    } else if (declaration instanceof FunctionDecl function) {
      CheckedFunction checked = context.definitions().function(function);
      if (checked != null) {
        functions.put(checked.name(), checked);
      }
    } else if (declaration instanceof PolicyDecl policy) {
      Optional.ofNullable(module.policies().get(policy.name().name()))
          .flatMap(policies::checked)
          .ifPresent(checked -> checkedPolicies.put(checked.name(), checked));
    }
  }

  private CheckedProgram program(List<PolicyFile> files) {
    return new CheckedProgram(
        files, checkedPolicies, functions, exceptions, tests, examples, context.resolutions());
  }
}
