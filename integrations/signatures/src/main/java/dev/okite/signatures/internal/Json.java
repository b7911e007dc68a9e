package dev.okite.signatures.internal;

import dev.okite.Documents;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import dev.okite.value.Value;

/** Reads JSON of strangers, within bounds; a key that stands twice in an object is refused. */
public final class Json {
  /** 16 MiB, 64 levels, half a million nodes. */
  public static final DocumentLimits LIMITS = new DocumentLimits(16 << 20, 64, 500_000, 16 << 20);

  private Json() {}

  /**
   * The object that {@code utf8} holds.
   *
   * @param what what messages call it
   */
  public static Fields object(byte[] utf8, String what) throws RefusedException {
    return Fields.of(value(utf8, what), what)
        .orElseThrow(() -> new RefusedException(what + " is no JSON object"));
  }

  private static Value value(byte[] utf8, String what) throws RefusedException {
    ReadResult read = Documents.json(what, utf8, LIMITS);
    if (read.documents().size() != 1 || !read.errors().isEmpty()) {
      throw new RefusedException(what + " is no JSON that can be read");
    }
    return read.documents().get(0).value();
  }
}
