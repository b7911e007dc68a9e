package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * A dotted name, such as that of a module or a rule.
 *
 * @param span where it stands
 * @param parts its parts, at least one
 */
public record QualifiedName(Span span, List<Identifier> parts) implements SyntaxNode {
  public QualifiedName {
    parts = List.copyOf(parts);
  }

  /** A name of one part. */
  public static QualifiedName of(Identifier name) {
    return new QualifiedName(name.span(), List.of(name));
  }

  /** The last part. */
  public Identifier last() {
    return parts.get(parts.size() - 1);
  }

  /** The parts joined by dots. */
  public String text() {
    if (parts.size() == 1) {
      return parts.get(0).name();
    }
    StringBuilder text = new StringBuilder();
    for (Identifier part : parts) {
      text.append(text.length() == 0 ? "" : ".").append(part.name());
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return text();
  }
}
