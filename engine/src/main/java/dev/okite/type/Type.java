package dev.okite.type;

import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What kinds of values an expression can have: a set of {@link ValueKind}s, with the types of
 * elements where lists or maps are among them, and the fields that maps have where they are named.
 * {@link #ANY} allows everything and is what an unknown document has. Immutable.
 */
public final class Type {
  private static final int ALL = (1 << ValueKind.values().length) - 1;

  /** Every value. */
  public static final Type ANY = new Type(ALL, null, null, null);

  /** No value at all: what an expression has that always fails. */
  public static final Type NEVER = new Type(0, null, null, null);

  public static final Type NULL = of(ValueKind.NULL);
  public static final Type BOOL = of(ValueKind.BOOL);
  public static final Type INT = of(ValueKind.INT);
  public static final Type DECIMAL = of(ValueKind.DECIMAL);

  /** An int or a decimal. */
  public static final Type NUMBER = INT.or(DECIMAL);

  public static final Type STRING = of(ValueKind.STRING);
  public static final Type DURATION = of(ValueKind.DURATION);
  public static final Type TIME = of(ValueKind.TIME);
  public static final Type VERSION = of(ValueKind.VERSION);
  public static final Type QUANTITY = of(ValueKind.QUANTITY);
  public static final Type CIDR = of(ValueKind.CIDR);
  public static final Type IMAGE = of(ValueKind.IMAGE);

  /** A list of anything. */
  public static final Type LIST = new Type(bit(ValueKind.LIST), null, null, null);

  /** A map to anything. */
  public static final Type MAP = new Type(bit(ValueKind.MAP), null, null, null);

  private final int kinds;

  /** Element type of its lists; null stands for {@link #ANY}. */
  private final @Nullable Type element;

  /** Value type of its maps; null stands for {@link #ANY}. */
  private final @Nullable Type entry;

  /** The fields that its maps have; null where none is named. */
  private final @Nullable RecordFields fields;

  private Type(
      int kinds, @Nullable Type element, @Nullable Type entry, @Nullable RecordFields fields) {
    this.kinds = kinds;
    this.element = element;
    this.entry = entry;
    this.fields = fields;
  }

  /** Values of one kind; lists and maps hold anything. */
  public static Type of(ValueKind kind) {
    return new Type(bit(kind), null, null, null);
  }

  /** Lists whose elements have the type {@code element}. */
  public static Type listOf(Type element) {
    return new Type(bit(ValueKind.LIST), element.equals(ANY) ? null : element, null, null);
  }

  /** Maps whose values have the type {@code entry}. */
  public static Type mapOf(Type entry) {
    return new Type(bit(ValueKind.MAP), null, entry.equals(ANY) ? null : entry, null);
  }

  /**
   * Maps that have these fields and no others; a field may be missing where its type allows null.
   *
   * @param name what messages call it; empty where it has no name
   * @param fields at least one, in the order of messages
   */
  public static Type recordOf(String name, Map<String, Type> fields) {
    Type entry = NEVER;
    for (Type field : fields.values()) {
      entry = entry.or(field);
    }
    RecordFields all = new RecordFields(name, fields, false);
    return new Type(bit(ValueKind.MAP), null, entry.equals(ANY) ? null : entry, all);
  }

  /**
   * Maps that have these fields and perhaps others, of which nothing is known.
   *
   * @param name what messages call it; empty where it has no name
   * @param fields at least one, in the order of messages
   */
  public static Type openRecordOf(String name, Map<String, Type> fields) {
    return new Type(bit(ValueKind.MAP), null, null, new RecordFields(name, fields, true));
  }

  /** Values of this type and of {@code other}. */
  public Type or(Type other) {
    return equals(other)
        ? this
        : new Type(
            kinds | other.kinds,
            join(ValueKind.LIST, element, other, other.element),
            join(ValueKind.MAP, entry, other, other.entry),
            joinFields(other));
  }

  /** Values of this type, and null. */
  public Type orNull() {
    return or(NULL);
  }

  /** Values of this type other than null. */
  public Type withoutNull() {
    return without(ValueKind.NULL);
  }

  /** Values of this type other than those of {@code kind}. */
  public Type without(ValueKind kind) {
    return allows(kind) ? new Type(kinds & ~bit(kind), element, entry, fields) : this;
  }

  /**
   * Values that are of this type and of {@code other}. Of two types with fields, those of the first
   * are known, and more where it leaves others open.
   */
  public Type and(Type other) {
    return new Type(
        kinds & other.kinds,
        meet(element, other.element),
        meet(entry, other.entry),
        fields == null || other.fields == null
            ? fields == null ? other.fields : fields
            : fields.and(other.fields));
  }

  /** Whether a value of {@code kind} can be of this type. */
  public boolean allows(ValueKind kind) {
    return (kinds & bit(kind)) != 0;
  }

  /** Whether some value other than null can be of both types. */
  public boolean overlaps(Type other) {
    return (kinds & other.kinds & ~bit(ValueKind.NULL)) != 0;
  }

  /** Whether nothing is known: every kind of value is possible. */
  public boolean isAny() {
    return kinds == ALL;
  }

  /** Whether no value is possible. */
  public boolean isNever() {
    return kinds == 0;
  }

  /** The kinds that are possible. */
  public Set<ValueKind> kinds() {
    EnumSet<ValueKind> set = EnumSet.noneOf(ValueKind.class);
    for (ValueKind kind : ValueKind.values()) {
      if (allows(kind)) {
        set.add(kind);
      }
    }
    return set;
  }

  /** The type of the elements of its lists. */
  public Type element() {
    return element == null ? ANY : element;
  }

  /** The type of the values of its maps. */
  public Type entry() {
    return entry == null ? ANY : entry;
  }

  /**
   * The fields that its maps have, with their types; empty where none are named. Whether they may
   * have others is {@link #isOpen}.
   */
  public Optional<Map<String, Type>> fields() {
    return Optional.ofNullable(fields).map(RecordFields::types);
  }

  /** Whether its maps may have fields that it does not name. */
  public boolean isOpen() {
    return fields == null || fields.isOpen();
  }

  /** Whether its maps, or those in what it holds, have fields that it names. */
  public boolean namesFields() {
    return fields != null
        || (element != null && element.namesFields())
        || (entry != null && entry.namesFields());
  }

  /** What messages call maps with these fields; empty where that has no name. */
  public String recordName() {
    return fields == null ? "" : fields.name();
  }

  /** The type of what its maps have under {@code key}; null alone where they have no such field. */
  public Type entry(String key) {
    Type named = fields == null ? null : fields.types().get(key);
    return named != null ? named : isOpen() ? entry() : NULL;
  }

  /** Whether all values of {@code kind} are of this type, whatever they hold. */
  public boolean allowsAll(ValueKind kind) {
    return allows(kind)
        && (kind != ValueKind.LIST || element == null)
        && (kind != ValueKind.MAP || (entry == null && fields == null));
  }

  /** How many types it is put together from, itself among them. */
  public int size() {
    long size = 1;
    size += element == null ? 0 : element.size();
    if (fields != null) {
      size += fields.size();
    } else if (entry != null) {
      size += entry.size();
    }
    return (int) Math.min(size, Integer.MAX_VALUE);
  }

  /** Whether {@code value} is of this type, elements included. */
  public boolean accepts(Value value) {
    if (!allows(value.kind())) {
      return false;
    }
    if (element != null && value instanceof ListValue list) {
      return list.elements().stream().allMatch(element::accepts);
    }
    if (fields != null && value instanceof MapValue map) {
      return fields.accept(map);
    }
    if (entry != null && value instanceof MapValue map) {
      for (int i = 0; i < map.size(); i++) {
        if (!entry.accepts(map.value(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private @Nullable Type join(
      ValueKind kind, @Nullable Type mine, Type other, @Nullable Type theirs) {
    if (!allows(kind)) {
      return theirs;
    }
    if (!other.allows(kind)) {
      return mine;
    }
    return mine == null || theirs == null ? null : mine.or(theirs);
  }

  private @Nullable RecordFields joinFields(Type other) {
    if (!allows(ValueKind.MAP)) {
      return other.fields;
    }
    return !other.allows(ValueKind.MAP) || Objects.equals(fields, other.fields) ? fields : null;
  }

  private static @Nullable Type meet(@Nullable Type a, @Nullable Type b) {
    if (a == null) {
      return b;
    }
    return b == null ? a : a.and(b);
  }

  private static int bit(ValueKind kind) {
    return switch (kind) {
      case NULL -> 1;
      case BOOL -> 1 << 1;
      case INT -> 1 << 2;
      case DECIMAL -> 1 << 3;
      case STRING -> 1 << 4;
      case LIST -> 1 << 5;
      case MAP -> 1 << 6;
      case DURATION -> 1 << 7;
      case TIME -> 1 << 8;
      case VERSION -> 1 << 9;
      case QUANTITY -> 1 << 10;
      case CIDR -> 1 << 11;
      case IMAGE -> 1 << 12;
    };
  }

  /** As the language spells it: {@code list<string>?}; several kinds are joined by {@code or}. */
  @Override
  public String toString() {
    if (isAny()) {
      return "any";
    }
    if (isNever()) {
      return "never";
    }
    List<ValueKind> named = kinds().stream().filter(k -> k != ValueKind.NULL).toList();
    if (named.isEmpty()) {
      return "null";
    }
    StringJoiner names = new StringJoiner(" or ");
    for (ValueKind kind : named) {
      names.add(name(kind));
    }
    boolean nullable = allows(ValueKind.NULL);
    return nullable && named.size() == 1 ? names + "?" : nullable ? names + " or null" : "" + names;
  }

  /** As the language spells it, behind {@code a} or {@code an}. */
  public String withArticle() {
    String text = toString();
    return ("aeiou".indexOf(text.charAt(0)) >= 0 ? "an " : "a ") + text;
  }

  private String name(ValueKind kind) {
    if (kind == ValueKind.LIST && element != null) {
      return "list<" + element + ">";
    }
    if (kind == ValueKind.MAP && fields != null) {
      return fields.toString();
    }
    if (kind == ValueKind.MAP && entry != null) {
      return "map<string, " + entry + ">";
    }
    return kind.typeName();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Type that
            && kinds == that.kinds
            && Objects.equals(element, that.element)
            && Objects.equals(entry, that.entry)
            && Objects.equals(fields, that.fields));
  }

  @Override
  public int hashCode() {
    return fields == null ? kinds : 31 * kinds + fields.hashCode();
  }
}
