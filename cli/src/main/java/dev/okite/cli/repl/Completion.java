package dev.okite.cli.repl;

import java.util.List;

/**
 * What can stand in an entry instead of the word at the cursor.
 *
 * @param start where that word starts
 * @param candidates what it can become, the likeliest first
 */
public record Completion(int start, List<Candidate> candidates) {
  /** Nothing to offer. */
  static Completion none(int cursor) {
    return new Completion(cursor, List.of());
  }

  public Completion {
    candidates = List.copyOf(candidates);
  }

  /**
   * A word that fits.
   *
   * @param text the word
   * @param group what it is: {@code fields}, {@code names}, {@code functions}, {@code keywords},
   *     {@code commands} …
   * @param description what it stands for; empty where there is nothing to say
   * @param isWhole whether the word ends with it
   */
  public record Candidate(String text, String group, String description, boolean isWhole) {}
}
