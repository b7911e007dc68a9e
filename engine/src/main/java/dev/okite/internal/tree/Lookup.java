package dev.okite.internal.tree;

import dev.okite.value.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements of a list that can satisfy a condition which begins with equalities, by a hash
 * lookup: the {@code x.kind == k and x.name == n} of {@code first(x in inventory where x.kind == k
 * and x.name == n and …)}.
 *
 * <p>Sound because an element is passed over only if all keys and all wanted values have been
 * computed without failure and differ somewhere: the condition is then false and cannot fail.
 * Elements whose keys fail are always visited, and where a wanted value fails, all are, so that
 * failures happen where they would have happened.
 */
public final class Lookup {
  private final int slot;
  private final EvalNode[] keys;
  private final EvalNode[] wanted;

  /**
   * A lookup.
   *
   * @param slot the slot of the index in the evaluation
   * @param keys the sides of the equalities that depend on the element and on nothing else in the
   *     frame
   * @param wanted the other sides, which do not depend on the element
   */
  public Lookup(int slot, EvalNode[] keys, EvalNode[] wanted) {
    this.slot = slot;
    this.keys = keys;
    this.wanted = wanted;
  }

  /**
   * The numbers of the elements to visit, ascending; null for all of them.
   *
   * @param loop the iteration; its source is the same for the whole evaluation
   */
  int @Nullable [] candidates(Frame frame, Loop loop, Value items) {
    frame.clear(loop.scopeStart(), loop.scopeEnd());
    Value[] values = new Value[wanted.length];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = wanted[i].eval(frame);
      }
    } catch (NodeFailure failure) {
      return null;
    }
    return index(frame, loop, items).find(new Key(values));
  }

  private Index index(Frame frame, Loop loop, Value items) {
    Index known = frame.evaluation.indexes[slot];
    if (known == null) {
      known = build(frame, loop, items);
      frame.evaluation.indexes[slot] = known;
    }
    return known;
  }

  private Index build(Frame frame, Loop loop, Value items) {
    Index index = new Index();
    int size = Loop.size(items);
    for (int i = 0; i < size; i++) {
      loop.bind(frame, items, i);
      index.add(key(frame), i);
    }
    return index;
  }

  /** The key of the element that is bound; null if it fails. */
  private @Nullable Key key(Frame frame) {
    Value[] values = new Value[keys.length];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = keys[i].eval(frame);
      }
      return new Key(values);
    } catch (NodeFailure failure) {
      if (failure.isFinal()) {
        throw failure;
      }
      return null;
    }
  }

  /**
   * The values of all keys. Ordered, so that keys which were chosen to collide cannot make a lookup
   * slow.
   */
  private static final class Key implements Comparable<Key> {
    private final Value[] values;
    private final int hash;

    private Key(Value[] values) {
      this.values = values;
      this.hash = Arrays.hashCode(values);
    }

    @Override
    public int compareTo(Key other) {
      for (int i = 0; i < values.length; i++) {
        int order = values[i].render().compareTo(other.values[i].render());
        if (order != 0) {
          return order;
        }
      }
      return 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && hash == that.hash && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /**
   * Numbers of elements by key, and those without a key. Complete before anybody looks anything up.
   */
  static final class Index {
    private final Map<Key, Numbers> byKey = new HashMap<>();
    private final Numbers withoutKey = new Numbers();

    private void add(@Nullable Key key, int number) {
      Numbers numbers = key == null ? withoutKey : byKey.computeIfAbsent(key, k -> new Numbers());
      numbers.add(number);
    }

    private int[] find(Key key) {
      Numbers found = byKey.get(key);
      return found == null ? withoutKey.sorted() : found.with(withoutKey);
    }
  }

  /** Ascending numbers. */
  private static final class Numbers {
    private int[] numbers = new int[1];
    private int size;

    private void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    private int[] sorted() {
      if (size < numbers.length) {
        numbers = Arrays.copyOf(numbers, size);
      }
      return numbers;
    }

    private int[] with(Numbers more) {
      if (more.size == 0) {
        return sorted();
      }
      int[] all = Arrays.copyOf(sorted(), size + more.size);
      System.arraycopy(more.sorted(), 0, all, size, more.size);
      Arrays.sort(all);
      return all;
    }
  }
}
