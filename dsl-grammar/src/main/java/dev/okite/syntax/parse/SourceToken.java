package dev.okite.syntax.parse;

import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A word or sign of a source as it was written, with the comments around it. Together the tokens of
 * a source hold all of its text but blanks and line ends. A string is one token, interpolations
 * included.
 *
 * @param span where it stands; empty for the end of the source
 * @param leading the comments on lines of their own before it
 * @param afterGap whether an empty line stands between it and what comes before, the last of its
 *     leading comments if it has any
 * @param trailing the comment behind it on its line
 */
public record SourceToken(
    Span span, List<LineComment> leading, boolean afterGap, Optional<String> trailing) {

  /**
   * A comment on a line of its own.
   *
   * @param text the comment, slashes included, without blanks at its end
   * @param afterGap whether an empty line stands before it
   */
  public record LineComment(String text, boolean afterGap) {}

  public SourceToken {
    leading = List.copyOf(leading);
  }

  /** The token as it was written. */
  public String text() {
    return span.text();
  }

  /** Whether there is any comment before it or behind it. */
  public boolean hasComment() {
    return !leading.isEmpty() || trailing.isPresent();
  }
}
