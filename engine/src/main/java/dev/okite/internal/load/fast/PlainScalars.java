package dev.okite.internal.load.fast;

import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/** What unquoted text means under a schema. Stateless. */
public interface PlainScalars {
  /** The value that {@code text} spells; null if it is none that a document can hold. */
  @Nullable Value value(String text, int start, int end);

  /** The key that {@code text} is in a map; null if it can be none. */
  @Nullable String key(String text, int start);
}
