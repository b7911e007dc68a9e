package dev.okite.typing;

import dev.okite.source.Span;
import java.util.List;

/**
 * What is known of an expression.
 *
 * @param span where it stands
 * @param type its type, as {@code SecurityContext?} or {@code list<Container>?}; {@code any} where
 *     nothing is known
 * @param documentation what the schemas say about it; empty where nothing is known
 * @param values the values that it may have, as a policy writes them; empty where they are not
 *     listed
 */
public record Hover(Span span, String type, String documentation, List<String> values) {
  public Hover {
    values = List.copyOf(values);
  }
}
