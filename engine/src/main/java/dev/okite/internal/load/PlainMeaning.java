package dev.okite.internal.load;

import dev.okite.internal.load.fast.PlainScalars;
import dev.okite.value.Value;
import org.jspecify.annotations.Nullable;

/** The meaning of unquoted text under a schema, with nothing where the schema refuses it. */
record PlainMeaning(ScalarSchema schema) implements PlainScalars {
  @Override
  public @Nullable Value value(String text, int start, int end) {
    try {
      return schema.value(schema.resolve(text, start), start, end);
    } catch (LoadFailure refused) {
      return null;
    }
  }

  @Override
  public @Nullable String key(String text, int start) {
    try {
      return schema.key(schema.resolve(text, start), start);
    } catch (LoadFailure refused) {
      return null;
    }
  }
}
