package dev.okite.internal.library;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Values by what they are made of, as many as are worth keeping: those used since the generation
 * before the last began. Plain on purpose: a cache that counts uses takes as long to load as the
 * rest of a short run. Safe to share between threads; a value that two need at once may be made
 * twice.
 *
 * @param <K> what a value is made of
 * @param <V> a value
 */
final class RecentlyUsed<K, V> {
  private final int size;
  private volatile Map<K, V> young = new ConcurrentHashMap<>();
  private volatile Map<K, V> old = Map.of();

  /** Keeps between {@code size} and twice as many values, once so many were asked for. */
  RecentlyUsed(int size) {
    this.size = size;
  }

  /** The value for {@code key}, which {@code maker} makes if it is not kept. */
  V get(K key, Function<K, V> maker) {
    Map<K, V> generation = young;
    V kept = generation.get(key);
    if (kept != null) {
      return kept;
    }
    V before = old.get(key);
    V value = before != null ? before : maker.apply(key);
    if (generation.size() >= size) {
      generation = begin(generation);
    }
    generation.put(key, value);
    return value;
  }

  private synchronized Map<K, V> begin(Map<K, V> full) {
    if (young == full) {
      old = full;
      young = new ConcurrentHashMap<>();
    }
    return young;
  }

  /** How many are kept. */
  int count() {
    return young.size() + old.size();
  }
}
