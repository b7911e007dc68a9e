package dev.okite.internal.screen;

import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document says it is. While a screen is made for it, the members {@code apiVersion} and
 * {@code kind} of the root are constants, with which most guards are decided.
 *
 * <p>Sound because a screen serves only documents whose root has just these two texts under these
 * keys, or null where it has none of them. Documents that say anything else there have no screen.
 *
 * @param apiVersion null for none
 * @param kind null for none
 */
public record Kind(@Nullable String apiVersion, @Nullable String kind) {
  static final String API_VERSION = "apiVersion";
  static final String KIND = "kind";

  /** The kind of {@code document}; null if it has none that a screen could be for. */
  public static @Nullable Kind of(Value document) {
    if (!(document instanceof MapValue map)) {
      return null;
    }
    Value version = map.get(API_VERSION);
    Value kind = map.get(KIND);
    return isPlain(version) && isPlain(kind) ? new Kind(text(version), text(kind)) : null;
  }

  static boolean isPlain(Value value) {
    return value instanceof StringValue || value instanceof NullValue;
  }

  static @Nullable String text(Value value) {
    return value instanceof StringValue text ? text.value() : null;
  }

  // Written out: Java links those of a record when they first run, slowly.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Kind that && is(that.apiVersion, that.kind);
  }

  @Override
  public int hashCode() {
    return (apiVersion == null ? 0 : 31 * apiVersion.hashCode())
        + (kind == null ? 0 : kind.hashCode());
  }

  boolean is(@Nullable String otherVersion, @Nullable String otherKind) {
    return same(apiVersion, otherVersion) && same(kind, otherKind);
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a == null ? b == null : a.equals(b);
  }

  /** What stands under the keys that are there. */
  Map<String, StringValue> discriminators() {
    Map<String, StringValue> discriminators = new HashMap<>();
    put(discriminators, API_VERSION, apiVersion);
    put(discriminators, KIND, kind);
    return discriminators;
  }

  private static void put(
      Map<String, StringValue> discriminators, String name, @Nullable String value) {
    if (value != null) {
      discriminators.put(name, StringValue.of(value));
    }
  }
}
