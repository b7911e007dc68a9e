package dev.okite.syntax;

import dev.okite.source.Source;
import dev.okite.source.Span;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A whole policy file.
 *
 * @param span the whole text
 * @param module the module it belongs to; a file without one is a module named after nothing, which
 *     nobody can import
 * @param imports its imports, in order
 * @param declarations what it declares, in order
 * @param comments its comments other than documentation, in order
 */
public record PolicyFile(
    Span span,
    Optional<ModuleDecl> module,
    List<ImportDecl> imports,
    List<Declaration> declarations,
    List<Comment> comments)
    implements SyntaxNode {
  public PolicyFile {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
    comments = List.copyOf(comments);
  }

  /** The text it was read from. */
  public Source source() {
    return span.source();
  }

  /** The dotted name of its module; empty where it declares none. */
  public String moduleName() {
    return module.map(m -> m.name().text()).orElse("");
  }

  /**
   * The full names of the modules that it depends on, each once: those that it imports, then those
   * whose policies it includes by their full names.
   */
  public Set<String> dependencies() {
    Set<String> modules = new LinkedHashSet<>();
    Set<String> known = new HashSet<>();
    known.add(moduleName());
    for (ImportDecl each : imports) {
      modules.add(each.name().text());
      known.add(each.localName().name());
    }
    for (Declaration declaration : declarations) {
      if (declaration instanceof PolicyDecl policy) {
        for (Include include : policy.members(Include.class)) {
          String name = include.policy().text();
          String module = name.substring(0, Math.max(0, name.lastIndexOf('.')));
          if (!module.isEmpty() && !known.contains(module)) {
            modules.add(module);
          }
        }
      }
    }
    return modules;
  }
}
