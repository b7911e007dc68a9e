package dev.okite.internal.shape;

import dev.okite.value.BoolValue;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that a value may be. Without a part it is the value of an expression that never has one,
 * because nothing gets there or because it fails. Immutable.
 */
final class Shape {
  /** More computed maps than this are not told apart. */
  private static final int MOST_ALIKE = 24;

  /** More constants than this are not told apart; a table has some dozens of names. */
  private static final int MOST_CONSTANTS = 96;

  /** More parts than this are not followed; there are more types of documents than that. */
  private static final int MOST_PARTS = 4_000;

  static final Shape NEVER = new Shape(new LinkedHashSet<>());
  static final Shape NULL = of(new Part.Constant(NullValue.ABSENT));
  static final Shape TRUE = of(new Part.Constant(BoolValue.of(true)));
  static final Shape FALSE = of(new Part.Constant(BoolValue.of(false)));
  static final Shape BOOL = of(new Part.Scalar(ValueKind.BOOL));
  static final Shape STRING = of(new Part.Scalar(ValueKind.STRING));
  static final Shape INT = of(new Part.Scalar(ValueKind.INT));

  private final Set<Part> parts;
  private final int hash;

  private Shape(Set<Part> parts) {
    this.parts = parts;
    this.hash = parts.hashCode();
  }

  static Shape of(Part part) {
    LinkedHashSet<Part> parts = new LinkedHashSet<>();
    parts.add(part);
    return new Shape(parts);
  }

  static Shape of(Collection<? extends Part> parts) {
    return parts.isEmpty() ? NEVER : bounded(new LinkedHashSet<>(parts));
  }

  static Shape unknown(String reason) {
    return of(new Part.Unknown(Reason.of(reason)));
  }

  static Shape unknown(Reason reason) {
    return of(new Part.Unknown(reason));
  }

  static Shape listOf(Shape element) {
    return of(new Part.Listing(element));
  }

  /** A computed map with keys that are not known. */
  static Shape mapOf(Shape values) {
    return of(new Part.Entries(Map.of(), values));
  }

  Set<Part> parts() {
    return parts;
  }

  boolean isNever() {
    return parts.isEmpty();
  }

  boolean isNull() {
    return equals(NULL);
  }

  boolean allowsNull() {
    return parts.contains(NULL.only());
  }

  /** Whether a part of it may be anything. */
  boolean isUnknown() {
    for (Part part : parts) {
      if (part instanceof Part.Unknown) {
        return true;
      }
    }
    return false;
  }

  /** Its only part; null if it has several or none. */
  @Nullable Part only() {
    return parts.size() == 1 ? parts.iterator().next() : null;
  }

  /** The value that it is; null if it may be several. */
  @Nullable Value constant() {
    return only() instanceof Part.Constant constant ? constant.value() : null;
  }

  Shape or(Shape other) {
    if (other.isNever() || equals(other)) {
      return this;
    }
    if (isNever()) {
      return other;
    }
    if (parts.containsAll(other.parts)) {
      return this;
    }
    LinkedHashSet<Part> all = new LinkedHashSet<>(parts);
    all.addAll(other.parts);
    return bounded(all);
  }

  Shape orNull() {
    return or(NULL);
  }

  Shape withoutNull() {
    return allowsNull() ? only(part -> !part.equals(NULL.only())) : this;
  }

  /** Its parts for which {@code condition} holds. */
  Shape only(Predicate<Part> condition) {
    LinkedHashSet<Part> left = new LinkedHashSet<>();
    for (Part part : parts) {
      if (condition.test(part)) {
        left.add(part);
      }
    }
    return left.size() == parts.size() ? this : left.isEmpty() ? NEVER : new Shape(left);
  }

  /** Joins what is too much to be told apart. */
  private static Shape bounded(Set<Part> parts) {
    if (parts.size() < 2) {
      return new Shape(parts);
    }
    Set<Part> some = parts;
    List<Part.Listing> lists = some(parts, Part.Listing.class);
    if (lists.size() > 1) {
      Shape element = NEVER;
      for (Part.Listing list : lists) {
        element = element.or(list.element());
      }
      some = replaced(some, lists, new Part.Listing(element));
    }
    List<Part.Entries> maps = some(parts, Part.Entries.class);
    if (maps.size() > MOST_ALIKE) {
      some = replaced(some, maps, joined(maps));
    }
    List<Part.Constant> constants = some(parts, Part.Constant.class);
    if (constants.size() > MOST_CONSTANTS) {
      Set<Part> kinds = new LinkedHashSet<>(some);
      for (Part.Constant constant : constants) {
        if (constant.value() instanceof ListValue list) {
          kinds.remove(constant);
          kinds.add(new Part.Listing(Shapes.elements(list)));
        } else if (constant.value().kind() != ValueKind.NULL) {
          kinds.remove(constant);
          kinds.add(new Part.Scalar(constant.value().kind()));
        }
      }
      some = kinds;
    }
    return some.size() > MOST_PARTS ? unknown(Reason.BUDGET) : new Shape(some);
  }

  private static <T extends Part> List<T> some(Set<Part> parts, Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Part part : parts) {
      if (kind.isInstance(part)) {
        found.add(kind.cast(part));
      }
    }
    return found;
  }

  private static Set<Part> replaced(Set<Part> parts, Collection<? extends Part> old, Part by) {
    Set<Part> changed = new LinkedHashSet<>(parts);
    changed.removeAll(Set.copyOf(old));
    changed.add(by);
    return changed;
  }

  private static Part.Entries joined(List<Part.Entries> maps) {
    Map<String, Shape> all = new LinkedHashMap<>();
    Shape others = null;
    for (Part.Entries map : maps) {
      map.entries().forEach((key, value) -> all.merge(key, value, Shape::or));
      Shape more = map.others();
      others = more == null ? others : others == null ? more : others.or(more);
    }
    for (Part.Entries map : maps) {
      all.replaceAll((key, value) -> map.entries().containsKey(key) ? value : value.orNull());
    }
    return new Part.Entries(all, others);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Shape that && hash == that.hash && parts.equals(that.parts));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return parts.toString();
  }
}
