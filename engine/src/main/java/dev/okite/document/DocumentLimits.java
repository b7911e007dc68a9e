package dev.okite.document;

/**
 * How large a document may be. What is larger is refused with a located error.
 *
 * @param maxBytes bytes of one file or text
 * @param maxDepth how deeply lists and maps may nest
 * @param maxNodes scalars, lists and maps of one file, after aliases are expanded
 * @param maxScalarLength UTF-16 code units of one scalar or key
 */
public record DocumentLimits(int maxBytes, int maxDepth, int maxNodes, int maxScalarLength) {
  /** 64 MiB, 100 levels, 5 million nodes, 16 million code units. */
  public static final DocumentLimits DEFAULTS =
      new DocumentLimits(64 << 20, 100, 5_000_000, 16 << 20);

  public DocumentLimits {
    if (maxBytes < 1 || maxDepth < 1 || maxNodes < 1 || maxScalarLength < 1) {
      throw new IllegalArgumentException("limits are positive");
    }
    if (maxDepth > 1000) {
      throw new IllegalArgumentException("documents nest at most 1000 levels deep");
    }
  }
}
