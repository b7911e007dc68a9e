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

  /**
   * The limits for files of up to {@code mebibytes}, with as many nodes for each byte as by
   * default.
   *
   * @throws IllegalArgumentException if that is less than one, or more than 1024
   */
  public static DocumentLimits ofMebibytes(int mebibytes) {
    if (mebibytes < 1 || mebibytes > 1024) {
      throw new IllegalArgumentException("files have 1 to 1024 MiB");
    }
    int bytes = mebibytes << 20;
    long nodes = (long) DEFAULTS.maxNodes * bytes / DEFAULTS.maxBytes;
    return new DocumentLimits(
        bytes, DEFAULTS.maxDepth, (int) nodes, Math.min(bytes, DEFAULTS.maxScalarLength));
  }

  public DocumentLimits {
    if (maxBytes < 1 || maxDepth < 1 || maxNodes < 1 || maxScalarLength < 1) {
      throw new IllegalArgumentException("limits are positive");
    }
    if (maxDepth > 1000) {
      throw new IllegalArgumentException("documents nest at most 1000 levels deep");
    }
  }
}
