package dev.okite.plan;

import dev.okite.source.Span;
import java.util.List;

/**
 * What one rewrite was used on.
 *
 * @param name a word for it that does not change, such as {@code lookups}
 * @param title what it makes, for people, such as {@code lookups}
 * @param effect what it does, such as {@code looked up in an index instead of searched}
 * @param places the expressions, by source and place
 */
public record RewriteUse(String name, String title, String effect, List<Span> places) {
  public RewriteUse {
    places = List.copyOf(places);
  }
}
