package dev.okite.policies.schemas.build.json;

import dev.okite.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a schema, or several that count together. Immutable. */
sealed interface Part {
  /**
   * What stands at a place. Two are equal if they are the same.
   *
   * @param file the file that it stands in
   * @param name what references call it; empty if there are none
   */
  record At(SchemaFile file, Value value, String name) implements Part {
    @Override
    @SuppressWarnings("ReferenceEquality") // equal schemas at other places have other names
    public boolean equals(@Nullable Object other) {
      return other instanceof At that && value == that.value;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(value);
    }
  }

  /** What one of {@code parts} allows at least. */
  record Any(List<Part> parts) implements Part {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** What all of {@code parts} allow. */
  record All(List<Part> parts) implements Part {
    public All {
      parts = List.copyOf(parts);
    }
  }
}
