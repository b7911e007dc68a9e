package dev.okite.internal.shape;

import dev.okite.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was seen of one step of a path, over all that it was reached with. */
final class Access {
  /** What has no such field. */
  sealed interface Lacking {
    /** What stands in a document and has a schema. */
    record Typed(Schema schema) implements Lacking {}

    /** A computed map. */
    record Computed(Set<String> keys) implements Lacking {}

    /**
     * A value that is no map.
     *
     * @param kind what it is, with an article
     * @param members the names of what it has instead
     */
    record Other(String kind, Set<String> members) implements Lacking {
      public Other {
        members = Set.copyOf(members);
      }
    }
  }

  private final String name;
  private final Map<Object, Lacking> lacking = new LinkedHashMap<>();
  private final Set<String> deprecations = new LinkedHashSet<>();
  private boolean isThere;
  private boolean isThereUndeprecated;
  private boolean isForeign;
  private boolean isMixed;
  private boolean isNearWellKnown;
  private boolean isNamed;
  private final Map<Schema, Lacking> allowing = new LinkedHashMap<>();
  private final Map<Schema, Lacking> unnamed = new LinkedHashMap<>();
  private @Nullable Reason unknown;

  Access(String name) {
    this.name = name;
  }

  /** The key. */
  String name() {
    return name;
  }

  void there(Optional<String> deprecation) {
    isThere = true;
    deprecation.ifPresentOrElse(deprecations::add, () -> isThereUndeprecated = true);
  }

  void lacks(List<Lacking> all) {
    for (Lacking each : all) {
      lacking.putIfAbsent(each instanceof Lacking.Typed typed ? typed.schema() : each, each);
    }
  }

  /** Notes a value of which a part has no such field, and nothing is known of another part. */
  void mixed(List<Lacking> all) {
    lacks(all);
    isMixed = true;
  }

  /** Notes a map that may have the field, though its schema does not know it. */
  void allows(Schema schema) {
    isMixed = true;
    if (schema.isIncomplete()) {
      allowing.put(schema, new Lacking.Typed(schema));
    }
  }

  /** Notes a map that may have any key, and in which this one is near a well-known one. */
  void nearWellKnown(Schema schema) {
    isMixed = true;
    isNearWellKnown = true;
    allowing.put(schema, new Lacking.Typed(schema));
  }

  /** Notes a map whose schema names the field. */
  void named() {
    isNamed = true;
  }

  /** Whether some schema names the field, and not only allows any. */
  boolean isNamed() {
    return isNamed;
  }

  /** Notes a map that is seen through a type, which does not name the field. */
  void unnamed(Schema schema) {
    unnamed.put(schema, new Lacking.Typed(schema));
  }

  void unknown(Reason reason) {
    isForeign |= reason.isForeign();
    if (unknown == null || unknown.isForeign()) {
      unknown = reason;
    }
  }

  /** Whether the field was there in anything that it was looked for in. */
  boolean isThere() {
    return isThere;
  }

  /** Whether it was looked for where a type says what is read, and does not name it. */
  boolean isUnnamed() {
    return !unnamed.isEmpty();
  }

  /** Whether all that was looked into is known, and nothing has the field. */
  boolean isMissing() {
    return !isThere && !lacking.isEmpty() && !isForeign && !isMixed;
  }

  /** Whether what is known has no such field, and something is not known. */
  boolean isSuspect() {
    return !isThere && !(lacking.isEmpty() && allowing.isEmpty()) && (isForeign || isMixed);
  }

  /** Whether some of it stands in documents of a type that no schema knows. */
  boolean isForeign() {
    return isForeign;
  }

  /** Whether what it was looked for in was known at least once. */
  boolean isChecked() {
    return isThere || isNearWellKnown || isMissing();
  }

  /** What has no such field; where a type should name it, what is seen through that alone. */
  List<Lacking> lacking() {
    return new ArrayList<>((isUnnamed() ? unnamed : lacking).values());
  }

  /** What may have it, though its schema does not know it. */
  List<Lacking> allowing() {
    return new ArrayList<>(allowing.values());
  }

  /** Why nothing is known of it; empty where nothing gets there. */
  Optional<Reason> reason() {
    return Optional.ofNullable(unknown);
  }

  /** Why it should not be used, where it should not wherever it is; empty if that is not said. */
  Optional<String> deprecation() {
    return isThereUndeprecated ? Optional.empty() : deprecations.stream().findFirst();
  }
}
