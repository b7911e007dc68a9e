package dev.okite.syntax.parse;

/**
 * How much source text the parser takes.
 *
 * @param maxSourceSize the longest source, in UTF-16 code units
 * @param maxDepth how deeply expressions may be nested; a chain of operators or members counts each
 *     of its links
 * @param maxNameLength the longest name, in characters
 * @param maxErrors how many diagnostics one source may get
 */
public record ParseLimits(int maxSourceSize, int maxDepth, int maxNameLength, int maxErrors) {
  /** The limits of the language reference. */
  public static final ParseLimits DEFAULTS = new ParseLimits(1 << 20, 100, 256, 100);

  public ParseLimits {
    if (maxSourceSize < 0 || maxDepth < 1 || maxNameLength < 1 || maxErrors < 1) {
      throw new IllegalArgumentException("limits have to be positive");
    }
  }
}
