package dev.okite.source;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a source.
 *
 * @param source the text it is a stretch of
 * @param start offset of the first code unit
 * @param end offset behind the last code unit; equal to {@code start} for an empty span
 */
public record Span(Source source, int start, int end) {
  public Span {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IndexOutOfBoundsException("span " + start + ".." + end + " outside " + source);
    }
  }

  /** Where the span starts. */
  public Position position() {
    return source.position(start);
  }

  /** Where the span ends: the position behind its last code unit. */
  public Position endPosition() {
    return source.position(end);
  }

  /** The text of the span. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** The smallest span that holds this one and {@code other}, which is of the same source. */
  public Span to(Span other) {
    return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
  }

  // Written out, as in Identifier: Java links those of a record when they first run, slowly, and
  // every start of the command would wait for it.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span span
        && start == span.start
        && end == span.end
        && source.equals(span.source);
  }

  @Override
  public int hashCode() {
    return (31 * start + end) * 31 + source.hashCode();
  }

  /** The name of the source, the line and the column, as {@code file:line:column}. */
  @Override
  public String toString() {
    return source.name() + ":" + position();
  }
}
