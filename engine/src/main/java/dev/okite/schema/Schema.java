package dev.okite.schema;

import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a value in a document may be. Immutable and safe to share between threads; equality is
 * identity, since schemas may refer to each other in circles.
 *
 * <p>What it consists of may be found out when it is first asked for ({@link #lazy}), so that a
 * large catalog costs what is used of it.
 */
public final class Schema {
  /** Anything at all. */
  public static final Schema ANY =
      of(EnumSet.allOf(ValueKind.class)).entries(() -> anything()).build();

  private final String name;

  /** Null until it is needed; then what the schema consists of. */
  private volatile @Nullable Content content;

  private final @Nullable Supplier<Schema> origin;

  private Schema(String name, @Nullable Content content, @Nullable Supplier<Schema> origin) {
    this.name = name;
    this.content = content;
    this.origin = origin;
  }

  /** A schema of values of {@code kinds}, of which nothing more is known yet. */
  public static Builder of(Set<ValueKind> kinds) {
    return new Builder(kinds);
  }

  /** A schema of values of {@code kind}, of which nothing more is known yet. */
  public static Builder of(ValueKind kind) {
    return new Builder(EnumSet.of(kind));
  }

  /**
   * A schema that consists of what {@code origin} gives, which is asked once at most, when anything
   * but the name is needed.
   */
  public static Schema lazy(String name, Supplier<Schema> origin) {
    return new Schema(name, null, origin);
  }

  private static Schema anything() {
    return ANY;
  }

  /** This schema, with null allowed as well; itself if null is allowed already. */
  public Schema orNull() {
    Content known = content;
    if (known != null && known.kinds.contains(ValueKind.NULL)) {
      return this;
    }
    return new Schema(name, null, () -> new Schema(name, content().withNull(), null));
  }

  /** A builder that starts with all that this schema consists of. */
  public Builder changed() {
    Content known = content();
    Builder changed = new Builder(known.kinds);
    changed.name = name;
    known.fields.forEach(changed::field);
    changed.entries = known.entries;
    changed.isIncomplete = known.isIncomplete;
    changed.isView = known.isView;
    changed.wellKnown = known.wellKnown;
    changed.element = known.element;
    changed.values = known.values;
    changed.constraints = known.constraints;
    changed.documentation = known.documentation;
    return changed;
  }

  /** A short name, such as {@code SecurityContext}; empty where it has none. */
  public String name() {
    return name;
  }

  /** The kinds of values that it allows; NULL is among them where null is allowed. */
  public Set<ValueKind> kinds() {
    return content().kinds;
  }

  /** Whether values of {@code kind} are allowed. */
  public boolean allows(ValueKind kind) {
    return content().kinds.contains(kind);
  }

  /** The fields of maps that are known by name, in order. */
  public List<Field> fields() {
    return content().fields;
  }

  /** Those of {@link #fields} that may not be missing, in order. */
  public List<Field> required() {
    return content().required;
  }

  /**
   * The field {@code key}; empty where it is not known by name, though {@link #entries} may allow
   * it.
   */
  public Optional<Field> field(String key) {
    return Optional.ofNullable(content().byName.get(key));
  }

  /** What the fields of maps hold that are not known by name; empty if there may be none. */
  public Optional<Schema> entries() {
    return Optional.ofNullable(content().entries.get());
  }

  /**
   * Whether maps may have fields that are not known, of which {@link #entries} says nothing: one
   * whose name is near a known one is likely misspelt.
   */
  public boolean isIncomplete() {
    return content().isIncomplete;
  }

  /**
   * Whether maps may have fields that are not named, none of which is read: so a policy sees them
   * through a type that names some and leaves others open (3.2).
   */
  public boolean isView() {
    return content().isView;
  }

  /**
   * Keys that are well known among those of {@link #entries}, where any other is right as well: one
   * that is near to one of these is likely misspelt.
   */
  public Set<String> wellKnown() {
    return content().wellKnown;
  }

  /** What the elements of lists are; empty where no lists are allowed. */
  public Optional<Schema> element() {
    return Optional.ofNullable(content().element.get());
  }

  /** The values that are allowed, in order; empty where they are not listed. */
  public List<Value> values() {
    return content().values;
  }

  /** Those of {@link #values} that one chooses from: an empty text stands for no choice. */
  public List<Value> choices() {
    return values().stream().filter(value -> !value.equals(StringValue.of(""))).toList();
  }

  /** Further conditions that values have to meet, in order. */
  public List<Constraint> constraints() {
    return content().constraints;
  }

  /** What there is to say about it; empty where nothing is known. */
  public String documentation() {
    return content().documentation.get();
  }

  private Content content() {
    Content known = content;
    if (known == null) {
      synchronized (this) {
        known = content;
        if (known == null) {
          known = origin == null ? ANY.content() : origin.get().content();
          content = known;
        }
      }
    }
    return known;
  }

  @Override
  public String toString() {
    if (!name.isEmpty()) {
      return name;
    }
    return kinds().stream().map(ValueKind::typeName).collect(Collectors.joining(" or "));
  }

  private record Content(
      Set<ValueKind> kinds,
      List<Field> fields,
      List<Field> required,
      Map<String, Field> byName,
      Supplier<@Nullable Schema> entries,
      boolean isIncomplete,
      boolean isView,
      Set<String> wellKnown,
      Supplier<@Nullable Schema> element,
      List<Value> values,
      List<Constraint> constraints,
      Supplier<String> documentation) {
    Content withNull() {
      Set<ValueKind> all = EnumSet.of(ValueKind.NULL);
      all.addAll(kinds);
      return new Content(
          Collections.unmodifiableSet(all),
          fields,
          required,
          byName,
          entries,
          isIncomplete,
          isView,
          wellKnown,
          element,
          values,
          constraints,
          documentation);
    }
  }

  /** Collects what a schema consists of. Not safe for use by several threads. */
  public static final class Builder {
    private final Set<ValueKind> kinds;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private String name = "";
    private Supplier<@Nullable Schema> entries = () -> null;
    private boolean isIncomplete;
    private boolean isView;
    private Set<String> wellKnown = Set.of();
    private @Nullable Supplier<@Nullable Schema> element;
    private List<Value> values = List.of();
    private List<Constraint> constraints = List.of();
    private Supplier<String> documentation = () -> "";

    private Builder(Set<ValueKind> kinds) {
      this.kinds = kinds.isEmpty() ? EnumSet.noneOf(ValueKind.class) : EnumSet.copyOf(kinds);
    }

    /** Sets {@link Schema#name}. */
    public Builder named(String newName) {
      name = newName;
      return this;
    }

    /** Adds a field, in place of one of the same name. */
    public Builder field(Field field) {
      fields.put(field.name(), field);
      return this;
    }

    /** Sets {@link Schema#entries}, which is asked when needed. */
    public Builder entries(Supplier<@Nullable Schema> schema) {
      entries = schema;
      return this;
    }

    /** Sets {@link Schema#entries}. */
    public Builder entries(Schema schema) {
      return entries(() -> schema);
    }

    /** Says that there are fields that are not known: {@link Schema#isIncomplete}. */
    public Builder incomplete() {
      isIncomplete = true;
      return entries(() -> anything());
    }

    /** Says that there may be fields that are not read: {@link Schema#isView}. */
    public Builder view() {
      isView = true;
      isIncomplete = false;
      return entries(() -> anything());
    }

    /** Sets {@link Schema#wellKnown}. */
    public Builder wellKnown(Collection<String> keys) {
      wellKnown = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
      return this;
    }

    /** Sets {@link Schema#element}. */
    public Builder element(Schema schema) {
      element = () -> schema;
      return this;
    }

    /** Sets {@link Schema#values}. */
    public Builder values(List<? extends Value> newValues) {
      values = List.copyOf(newValues);
      return this;
    }

    /** Sets {@link Schema#constraints}. */
    public Builder constraints(List<Constraint> newConstraints) {
      constraints = List.copyOf(newConstraints);
      return this;
    }

    /** Sets {@link Schema#documentation}, which is asked for when needed. */
    public Builder documented(Supplier<String> text) {
      documentation = text;
      return this;
    }

    /** The schema. Where lists are allowed and nothing is said of their elements, these are any. */
    public Schema build() {
      Supplier<@Nullable Schema> elements = element;
      if (elements == null) {
        boolean hasLists = kinds.contains(ValueKind.LIST);
        elements = () -> hasLists ? anything() : null;
      }
      Content content =
          new Content(
              Collections.unmodifiableSet(EnumSet.copyOf(kinds)),
              List.copyOf(fields.values()),
              fields.values().stream().filter(Field::isRequired).toList(),
              Map.copyOf(fields),
              entries,
              isIncomplete && !fields.isEmpty(),
              isView,
              wellKnown,
              elements,
              values,
              constraints,
              documentation);
      return new Schema(name, content, null);
    }
  }
}
