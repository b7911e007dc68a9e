package dev.okite.internal.shape;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Suggestion;
import dev.okite.schema.DocumentType;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.source.Span;
import dev.okite.value.ValueKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a field that is not there: where it is, and what it may have been. */
final class FieldMessages {
  /** As many schemas are searched for a field that is elsewhere. */
  private static final int SEARCHED = 3_000;

  /** As many fields of a schema are named where none is near. */
  private static final int MOST_NAMED = 8;

  private final Documents documents;

  FieldMessages(Documents documents) {
    this.documents = documents;
  }

  /**
   * What to say of a step of a path.
   *
   * @param access what was seen of it
   * @param name where its key stands
   * @param path all of it, up to this step
   * @param target the path before this step
   * @param namesInFile all fields that the file reads
   */
  Optional<Diagnostic> of(
      Access access, Span name, String path, String target, Set<String> namesInFile) {
    if (access.isMissing() && isCertain(access)) {
      return Optional.of(missing(access, name, path, target));
    }
    if (access.isSuspect()) {
      return suspect(access, name, path, target);
    }
    return access
        .deprecation()
        .filter(sentence -> !knowsReplacement(access, sentence, namesInFile))
        .map(
            sentence ->
                Diagnostic.of(
                    DiagnosticCode.DEPRECATED_FIELD,
                    name,
                    "`" + path + "` is deprecated" + (sentence.isBlank() ? "" : ": " + sentence)));
  }

  /** A field that may be there, where a similar one is known. */
  private static Optional<Diagnostic> suspect(
      Access access, Span name, String path, String target) {
    boolean isCertain = !access.lacking().isEmpty();
    Optional<String> near = access.isForeign() ? nearestOfMost(access) : nearestOfTyped(access);
    if (near.isEmpty()) {
      near = slip(access, fields(access.lacking()));
    }
    if (near.isEmpty()) {
      near = slip(access, fields(access.allowing()));
      isCertain = false;
    }
    String words =
        isCertain
            ? "no such field in " + lacking(access.lacking(), target)
            : "no such field is known in " + lacking(access.allowing(), target);
    return near.map(
        hint ->
            Diagnostic.of(DiagnosticCode.SUSPECT_FIELD, name, "`" + path + "`: " + words)
                .withHint(hint));
  }

  /** A field that is likely meant, even where nobody knows all fields. */
  private static Optional<String> slip(Access access, Set<String> fields) {
    Optional<String> near =
        access.isForeign()
            ? Suggestion.mistyped(access.name(), fields)
            : Suggestion.slip(access.name(), fields);
    return near.map(Suggestion::question);
  }

  /** Whether the file reads what is to be used instead as well, and so this on purpose. */
  private static boolean knowsReplacement(Access access, String sentence, Set<String> namesInFile) {
    for (String word : sentence.split("[^A-Za-z0-9_]+", -1)) {
      if (!word.equals(access.name()) && namesInFile.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a field that is missing in all that is known is a mistake. A computed map is not: who
   * calls a function may leave an entry out that another caller gives.
   */
  private static boolean isCertain(Access access) {
    for (Access.Lacking each : access.lacking()) {
      if (!(each instanceof Access.Lacking.Computed)) {
        return true;
      }
    }
    return nearest(access).isPresent();
  }

  private Diagnostic missing(Access access, Span name, String path, String target) {
    List<Schema> schemas = maps(access);
    boolean isComputed =
        access.lacking().stream().anyMatch(Access.Lacking.Computed.class::isInstance);
    if (schemas.isEmpty() && !isComputed) {
      Diagnostic diagnostic =
          Diagnostic.of(
              DiagnosticCode.UNKNOWN_FIELD,
              name,
              "`"
                  + path
                  + "`: `"
                  + target
                  + "` is "
                  + others(access.lacking())
                  + ", which has no `"
                  + access.name()
                  + "`");
      return nearest(access)
          .or(() -> otherAdvice(access, target))
          .map(diagnostic::withHint)
          .orElse(diagnostic);
    }
    String message = "`" + path + "`: no such field in " + lacking(access.lacking(), target);
    for (Schema schema : schemas) {
      Optional<String> elsewhere = documents.catalog().elsewhere(schema.name(), access.name());
      if (elsewhere.isPresent()) {
        return Diagnostic.of(
                DiagnosticCode.FIELD_OF_OTHER_VERSION, name, message + "; " + elsewhere.get())
            .withHint("choose a version that has it, or do without");
      }
    }
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.UNKNOWN_FIELD, name, message);
    return nearest(access)
        .or(() -> elsewhere(schemas, access.name()))
        .or(() -> all(access))
        .map(diagnostic::withHint)
        .orElse(diagnostic);
  }

  private static List<Schema> maps(Access access) {
    List<Schema> schemas = new ArrayList<>();
    for (Access.Lacking each : access.lacking()) {
      if (each instanceof Access.Lacking.Typed typed && typed.schema().allows(ValueKind.MAP)) {
        schemas.add(typed.schema());
      }
    }
    return schemas;
  }

  /** The names of what has no such field. */
  private static String lacking(List<Access.Lacking> all, String target) {
    Set<String> names = new LinkedHashSet<>();
    for (Access.Lacking each : all) {
      if (each instanceof Access.Lacking.Typed typed && typed.schema().allows(ValueKind.MAP)) {
        names.add(typed.schema().name().isEmpty() ? "`" + target + "`" : typed.schema().name());
      } else if (each instanceof Access.Lacking.Computed computed && !computed.keys().isEmpty()) {
        names.add("the map that `" + target + "` is");
      }
    }
    return names.isEmpty() ? others(all) : Texts.oneOf(names);
  }

  private static String others(List<Access.Lacking> all) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Access.Lacking each : all) {
      if (each instanceof Access.Lacking.Other other) {
        kinds.add(other.kind());
      } else if (each instanceof Access.Lacking.Typed typed) {
        typed.schema().kinds().stream()
            .filter(kind -> kind != ValueKind.NULL)
            .forEach(kind -> kinds.add(Navigator.withArticle(kind)));
      }
    }
    return kinds.isEmpty() ? "null" : Texts.oneOf(kinds);
  }

  private static Optional<String> otherAdvice(Access access, String target) {
    String kinds = others(access.lacking());
    if (kinds.equals("a list")) {
      return Optional.of(
          "take its elements: `for x in "
              + target
              + "`, or `"
              + target
              + "[*]."
              + access.name()
              + "`");
    }
    boolean isOfImage =
        Set.of("tag", "digest", "registry", "repository", "name").contains(access.name());
    return kinds.contains("a string") && isOfImage
        ? Optional.of("write `image(" + target + ")." + access.name() + "`")
        : Optional.empty();
  }

  private static Optional<String> nearest(Access access) {
    return Suggestion.didYouMean(access.name(), fields(access.lacking()));
  }

  /** As {@link #nearest}, without computed maps, of which others may have what these have not. */
  private static Optional<String> nearestOfTyped(Access access) {
    List<Access.Lacking> looked = access.lacking();
    looked.removeIf(Access.Lacking.Computed.class::isInstance);
    return Suggestion.didYouMean(access.name(), fields(looked));
  }

  /** The nearest field that most of what has no such field has, such as {@code kind}. */
  private static Optional<String> nearestOfMost(Access access) {
    Map<String, Integer> counts = new HashMap<>();
    int schemas = 0;
    List<Access.Lacking> all = new ArrayList<>(access.lacking());
    all.addAll(access.allowing());
    for (Access.Lacking each : all) {
      if (each instanceof Access.Lacking.Typed typed) {
        schemas++;
        typed.schema().fields().forEach(field -> counts.merge(field.name(), 1, Integer::sum));
      } else if (each instanceof Access.Lacking.Other other && !other.members().isEmpty()) {
        schemas++;
        other.members().forEach(member -> counts.merge(member, 1, Integer::sum));
      }
    }
    int most = schemas / 2;
    counts.values().removeIf(count -> count < most);
    boolean isOpen = access.lacking().stream().allMatch(Access.Lacking.Computed.class::isInstance);
    return isOpen
        ? Suggestion.slip(access.name(), counts.keySet()).map(Suggestion::question)
        : Suggestion.didYouMean(access.name(), counts.keySet());
  }

  private static Set<String> fields(Collection<Access.Lacking> all) {
    Set<String> fields = new LinkedHashSet<>();
    for (Access.Lacking each : all) {
      if (each instanceof Access.Lacking.Typed typed) {
        typed.schema().fields().forEach(field -> fields.add(field.name()));
      } else if (each instanceof Access.Lacking.Computed computed) {
        fields.addAll(computed.keys());
      } else if (each instanceof Access.Lacking.Other other) {
        fields.addAll(other.members());
      }
    }
    return fields;
  }

  private static Optional<String> all(Access access) {
    List<String> fields =
        fields(access.lacking()).stream().limit(MOST_NAMED + 1L).map(f -> "`" + f + "`").toList();
    return fields.isEmpty() ? Optional.empty() : Optional.of("it has " + allOf(fields));
  }

  private static String allOf(List<String> names) {
    if (names.size() > MOST_NAMED) {
      return String.join(", ", names.subList(0, MOST_NAMED)) + " and others";
    }
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Another schema of the same documents that has the field. */
  private Optional<String> elsewhere(List<Schema> schemas, String name) {
    for (Schema schema : schemas) {
      Optional<Schema> inside = search(List.of(schema), name, null);
      Optional<Schema> found = inside.isPresent() ? inside : around(schema, name);
      if (found.isPresent() && !schema.name().isEmpty()) {
        return Optional.of(
            found.get().name() + " has `" + name + "`; " + schema.name() + " has not");
      }
    }
    return Optional.empty();
  }

  /** A schema in documents that {@code schema} is in; else in any of Kubernetes, if it is too. */
  private Optional<Schema> around(Schema schema, String name) {
    Optional<Schema> any = Optional.empty();
    int left = SEARCHED;
    boolean isKubernetes = isIn(schema, DocumentType::isKubernetes);
    for (DocumentType type : documents.catalog().documents()) {
      if (left-- < SEARCHED / 2 && any.isPresent()) {
        break;
      }
      if (type.isKubernetes() != isKubernetes) {
        continue;
      }
      Optional<Schema> found = search(List.of(type.schema()), name, null);
      if (found.isPresent()) {
        if (search(List.of(type.schema()), null, schema).isPresent()) {
          return found;
        }
        any = any.isPresent() ? any : found;
      }
    }
    return isKubernetes ? any : Optional.empty();
  }

  private boolean isIn(Schema schema, Predicate<DocumentType> some) {
    return documents.catalog().documents().stream()
        .filter(some)
        .anyMatch(type -> search(List.of(type.schema()), null, schema).isPresent());
  }

  /** The nearest schema with a name that has the field {@code name}, or that is {@code wanted}. */
  private static Optional<Schema> search(
      List<Schema> from, @Nullable String name, @Nullable Schema wanted) {
    Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> names = new HashSet<>();
    Deque<Schema> open = new ArrayDeque<>(from);
    while (!open.isEmpty() && seen.size() < SEARCHED) {
      Schema schema = open.remove();
      boolean isNew = seen.add(schema) && (schema.name().isEmpty() || names.add(schema.name()));
      if (!isNew) {
        continue;
      }
      boolean isWanted =
          wanted != null
              && (schema == wanted
                  || (!wanted.name().isEmpty() && schema.name().equals(wanted.name())));
      if (isWanted) {
        return Optional.of(schema);
      }
      if (name != null && !schema.name().isEmpty() && schema.field(name).isPresent()) {
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
