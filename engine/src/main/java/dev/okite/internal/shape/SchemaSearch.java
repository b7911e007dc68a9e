package dev.okite.internal.shape;

import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks through a schema and all that is inside it, the nearest first. */
final class SchemaSearch {
  /** As many schemas are looked at. */
  static final int MOST = 3_000;

  private SchemaSearch() {}

  /** The nearest schema with a name that has the field {@code name}; itself, if it has. */
  static Optional<Schema> withField(Schema from, String name) {
    return search(from, schema -> !schema.name().isEmpty() && schema.field(name).isPresent());
  }

  /** Whether {@code wanted} is inside {@code from}, or is it. Schemas of one name are the same. */
  static boolean contains(Schema from, Schema wanted) {
    return search(
            from,
            schema ->
                schema == wanted
                    || (!wanted.name().isEmpty() && schema.name().equals(wanted.name())))
        .isPresent();
  }

  private static Optional<Schema> search(Schema from, Predicate<Schema> isWanted) {
    Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> names = new HashSet<>();
    Deque<Schema> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty() && seen.size() < MOST) {
      Schema schema = open.remove();
      boolean isNew = seen.add(schema) && (schema.name().isEmpty() || names.add(schema.name()));
      if (!isNew) {
        continue;
      }
      if (isWanted.test(schema)) {
        return Optional.of(schema);
      }
      for (Field field : schema.fields()) {
        open.add(field.schema());
      }
      schema.element().ifPresent(open::add);
      schema.entries().ifPresent(open::add);
    }
    return Optional.empty();
  }
}
