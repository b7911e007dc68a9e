package dev.okite.source;

/** Something that stands in a source. */
public interface Located {
  /** Where it stands. */
  Span span();
}
