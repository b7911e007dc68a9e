package dev.okite.internal.check;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.ModuleDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.TypeDecl;
import dev.okite.type.Type;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modules of a program and what each declares at its top level. */
final class ModuleIndex {
  private final CheckContext context;
  private final Map<String, Value> hostConstants;
  private final List<PolicyModule> modules = new ArrayList<>();
  private final Map<String, PolicyModule> byName = new HashMap<>();
  private final Map<String, Identifier> nameless = new HashMap<>();
  private final Map<String, ExceptionDecl> exceptions = new HashMap<>();

  private ModuleIndex(CheckContext context, Map<String, Value> hostConstants) {
    this.context = context;
    this.hostConstants = hostConstants;
  }

  /** The modules of {@code files}; names declared twice are reported. */
  static ModuleIndex of(
      CheckContext context, List<PolicyFile> files, Map<String, Value> hostConstants) {
    ModuleIndex index = new ModuleIndex(context, hostConstants);
    for (PolicyFile file : files) {
      index.add(new PolicyModule(file));
    }
    new ImportLinker(context, index).link();
    for (PolicyModule module : index.modules) {
      index.declare(module);
    }
    return index;
  }

  /** All modules, in the order of the files. */
  List<PolicyModule> modules() {
    return modules;
  }

  /** The names of the modules that can be imported. */
  Set<String> names() {
    return byName.keySet();
  }

  Optional<PolicyModule> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private void add(PolicyModule module) {
    modules.add(module);
    Optional<ModuleDecl> declaration = module.file().module();
    if (declaration.isEmpty()) {
      return;
    }
    PolicyModule first = byName.putIfAbsent(module.name(), module);
    if (first != null) {
      Diagnostic diagnostic =
          Diagnostic.of(
                  DiagnosticCode.DUPLICATE_MODULE,
                  declaration.get().name().span(),
                  "the module `" + module.name() + "` is in another file already")
              .withHint("a module is one file: put both together, or give this one another name");
      context
          .diagnostics()
          .add(
              first
                  .file()
                  .module()
                  .map(d -> diagnostic.withRelated(d.name().span(), "the other file"))
                  .orElse(diagnostic));
    }
  }

  private void declare(PolicyModule module) {
    hostConstants.forEach(
        (name, value) -> {
          Symbol symbol = new Symbol.HostConstant(name, Type.of(value.kind()), value);
          module.scope().put(name, ScopeEntry.value(ScopeEntry.Kind.HOST_CONSTANT, null, symbol));
        });
    Declarer declarer = new Declarer(context);
    for (Declaration declaration : module.file().declarations()) {
      if (declaration instanceof FunctionDecl function) {
        declareFunction(declarer, module, function);
      } else if (declaration instanceof ConstantDecl constant) {
        declarer.declare(
            module.scope(),
            constant.name(),
            ScopeEntry.definition(ScopeEntry.Kind.CONSTANT, constant.name()));
        module.constants().putIfAbsent(constant.name().name(), constant);
      } else if (declaration instanceof PolicyDecl policy) {
        DeclaredPolicy declared = new DeclaredPolicy(module, policy);
        reportTwice("policy", module, policy.name(), module.policies().get(policy.name().name()));
        module.policies().putIfAbsent(policy.name().name(), declared);
      } else if (declaration instanceof TypeDecl type) {
        declareType(module, type);
      } else if (declaration instanceof ExceptionDecl exception) {
        String name = module.fullName(exception.name().name());
        ExceptionDecl first = exceptions.putIfAbsent(name, exception);
        if (first != null) {
          reportTwice("exception", exception.name(), first.name());
        }
      }
    }
  }

  private void declareFunction(Declarer declarer, PolicyModule module, FunctionDecl function) {
    String name = function.name().name();
    if (context.builtins().find(name).isPresent() || name.equals(CallChecker.HAS)) {
      context.report(
          DiagnosticCode.SHADOWED_NAME,
          function.name().span(),
          "`" + name + "` is a built-in function already",
          "give this one another name");
    }
    declarer.declare(
        module.scope(),
        function.name(),
        ScopeEntry.definition(ScopeEntry.Kind.FUNCTION, function.name()));
    module.functions().putIfAbsent(name, function);
  }

  private void declareType(PolicyModule module, TypeDecl type) {
    String name = type.name().name();
    if (TypeNames.isOfLanguage(name)) {
      context.report(
          DiagnosticCode.SHADOWED_NAME,
          type.name().span(),
          "`" + name + "` is a type of the language already",
          "give this one another name");
    }
    TypeDecl first = module.types().putIfAbsent(name, type);
    if (first != null) {
      reportTwice("type", type.name(), first.name());
    }
  }

  /** Policies of files without a module share one space of names. */
  private void reportTwice(
      String what, PolicyModule module, Identifier name, @Nullable DeclaredPolicy first) {
    Identifier earlier = first == null ? null : first.declaration().name();
    if (module.name().isEmpty() && earlier == null) {
      earlier = nameless.putIfAbsent(name.name(), name);
    }
    if (earlier != null) {
      reportTwice(what, name, earlier);
    }
  }

  private void reportTwice(String what, Identifier name, Identifier first) {
    context
        .diagnostics()
        .add(
            Diagnostic.of(
                    DiagnosticCode.DUPLICATE_NAME,
                    name.span(),
                    "there is " + article(what) + " `" + name + "` already")
                .withRelated(first.span(), "declared here first"));
  }

  private static String article(String what) {
    return what.startsWith("e") ? "an " + what : "a " + what;
  }
}
