package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.source.Span;
import dev.okite.syntax.ImportDecl;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Finds the modules that files import, and circles among them (2.1). */
final class ImportLinker {
  private final CheckContext context;
  private final ModuleIndex index;
  private final IdentityHashMap<PolicyModule, List<PolicyModule>> imported =
      new IdentityHashMap<>();

  ImportLinker(CheckContext context, ModuleIndex index) {
    this.context = context;
    this.index = index;
  }

  void link() {
    for (PolicyModule module : index.modules()) {
      List<PolicyModule> targets = new ArrayList<>();
      imported.put(module, targets);
      for (ImportDecl declaration : module.file().imports()) {
        link(module, declaration, targets);
      }
    }
    DependencyOrder.of(index.modules(), imported::get, this::reportCircle);
  }

  private void link(PolicyModule module, ImportDecl declaration, List<PolicyModule> targets) {
    PolicyModule target = index.find(declaration.name().text()).orElse(null);
    if (target == null) {
      String name = declaration.name().text();
      context.report(
          DiagnosticCode.UNKNOWN_MODULE,
          declaration.name().span(),
          "there is no module `" + name + "` among the sources",
          context.suggestion(name, index::names).or(() -> longerName(name)));
    } else {
      targets.add(target);
    }
    ScopeEntry entry = ScopeEntry.imported(declaration.localName(), target);
    if (target == null) {
      // Said already: what is named through it stays silent, and so does its lack of use.
      entry.use();
    }
    new Declarer(context).declare(module.scope(), declaration.localName(), entry);
  }

  private Optional<String> longerName(String name) {
    return index.names().stream()
        .filter(n -> n.endsWith("." + name))
        .sorted()
        .findFirst()
        .map(n -> "did you mean `" + n + "`?");
  }

  private void reportCircle(List<PolicyModule> circle) {
    PolicyModule first = circle.get(0);
    PolicyModule next = circle.get(circle.size() > 1 ? 1 : 0);
    Span span =
        first.file().imports().stream()
            .filter(i -> i.name().text().equals(next.name()))
            .map(i -> i.name().span())
            .findFirst()
            .orElse(first.file().span());
    String message =
        circle.size() == 1
            ? "the module `" + first.name() + "` imports itself"
            : "imports form a circle: " + Circle.text(circle.stream().map(PolicyModule::name));
    context.report(
        DiagnosticCode.RECURSION,
        span,
        message,
        circle.size() == 1
            ? "remove the import: what a file declares is in scope there"
            : "move what both need into a module of its own");
  }
}
