package dev.okite.internal.check;

import dev.okite.syntax.Name;
import java.util.Optional;

/** Says where a name that is not known here is declared, and what makes it known. */
final class ImportAdvice {
  private final ModuleIndex index;
  private final PolicyModule module;

  ImportAdvice(ModuleIndex index, PolicyModule module) {
    this.index = index;
    this.module = module;
  }

  /** For a name that is used as a value or before a dot. */
  Optional<String> forName(Name used) {
    String name = used.name();
    String rest = used.span().source().text().substring(used.span().start());
    for (PolicyModule other : index.modules()) {
      if (other == module || other.name().isEmpty()) {
        continue;
      }
      Optional<String> imported = module.scope().localNameOf(other);
      if (imported.isPresent() && rest.startsWith(other.name() + ".")) {
        return Optional.of("`" + other.name() + "` is called `" + imported.get() + "` here");
      }
      if (localName(other).equals(name) || rest.startsWith(other.name() + ".")) {
        return Optional.of("add `import " + other.name() + "` at the top of the file");
      }
      if (other.constants().containsKey(name)) {
        return Optional.of(elsewhere("constant", other, name, ""));
      }
    }
    return Optional.empty();
  }

  /** For a name that is called. */
  Optional<String> forFunction(String name) {
    return index.modules().stream()
        .filter(other -> other != module && !other.name().isEmpty())
        .filter(other -> other.functions().containsKey(name))
        .map(other -> elsewhere("function", other, name, "(…)"))
        .findFirst();
  }

  private String elsewhere(String what, PolicyModule other, String name, String call) {
    Optional<String> imported = module.scope().localNameOf(other);
    String use = "`" + imported.orElse(localName(other)) + "." + name + call + "`";
    String found = "`" + name + "` is a " + what + " of `" + other.name() + "`";
    return imported.isPresent()
        ? found + "; write " + use
        : found + "; import that and write " + use;
  }

  private static String localName(PolicyModule other) {
    return other.name().substring(other.name().lastIndexOf('.') + 1);
  }
}
