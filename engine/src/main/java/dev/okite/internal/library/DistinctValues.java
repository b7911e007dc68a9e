package dev.okite.internal.library;

import dev.okite.builtin.CallContext;
import dev.okite.value.Value;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of values by equality. Each comparison is charged, so that a document whose values are made
 * to share one hash runs out of budget instead of time.
 */
final class DistinctValues {
  private final Set<Key> keys = new HashSet<>();
  private final CallContext context;

  DistinctValues(CallContext context) {
    this.context = context;
  }

  /** Adds a value; false if an equal one is there already. */
  boolean add(Value value) {
    return keys.add(key(value));
  }

  boolean contains(Value value) {
    return keys.contains(key(value));
  }

  private Key key(Value value) {
    Weight.charge(value, context);
    return new Key(value, value.hashCode(), context);
  }

  private record Key(Value value, int hash, CallContext context) {
    @Override
    public boolean equals(@Nullable Object other) {
      context.charge(1);
      return other instanceof Key that && hash == that.hash && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
