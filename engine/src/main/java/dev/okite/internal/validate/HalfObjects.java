package dev.okite.internal.validate;

import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Place;
import dev.okite.schema.DocumentType;
import dev.okite.schema.SchemaCatalog;
import dev.okite.validation.SchemaRule;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what was meant to be an object of Kubernetes and is none, because it lacks one of the two
 * fields that say its type: nothing else would be said about it. Immutable and safe to share.
 */
final class HalfObjects {
  private static final String METADATA = "metadata";

  private final Set<String> kinds = new HashSet<>();
  private final Set<String> versions = new HashSet<>();

  HalfObjects(SchemaCatalog catalog) {
    for (DocumentType type : catalog.documents()) {
      if (type.isKubernetes()) {
        kinds.add(type.marks().getOrDefault(DocumentType.KIND, ""));
        versions.add(type.marks().getOrDefault(DocumentType.API_VERSION, ""));
      }
    }
  }

  /** The field that {@code root} lacks as a text; empty where it is no half of an object. */
  Optional<String> lacking(Value root) {
    if (!(root instanceof MapValue map) || !(map.get(METADATA) instanceof MapValue)) {
      return Optional.empty();
    }
    boolean hasKind = isOneOf(kinds, map.get(DocumentType.KIND));
    boolean hasVersion = isOneOf(versions, map.get(DocumentType.API_VERSION));
    if (hasKind && !isText(map.get(DocumentType.API_VERSION))) {
      return Optional.of(DocumentType.API_VERSION);
    }
    return hasVersion && !isText(map.get(DocumentType.KIND))
        ? Optional.of(DocumentType.KIND)
        : Optional.empty();
  }

  /** Reports {@code root} if it is such a half; tells whether it is. */
  boolean report(Value root, SchemaReport report) {
    Optional<String> lacking = lacking(root);
    if (lacking.isEmpty() || !(root instanceof MapValue map)) {
      return false;
    }
    String field = lacking.get();
    if (map.indexOf(field) >= 0) {
      report.add(
          SchemaRule.WRONG_TYPE,
          Place.of(map.get(field)),
          "`" + field + "` is no text, which it is in every object of Kubernetes");
      return true;
    }
    report.add(
        SchemaRule.MISSING_FIELD,
        Place.missing(map, "/" + field),
        "the document lacks `"
            + field
            + "`, which every object of Kubernetes has to have"
            + Suggestion.nearest(field, map.keys())
                .map(near -> "; it has `" + near + "`")
                .orElse(""));
    return true;
  }

  private static boolean isOneOf(Set<String> known, Value value) {
    return value instanceof StringValue text && known.contains(text.value());
  }

  private static boolean isText(Value value) {
    return value instanceof StringValue text && !text.value().isEmpty();
  }
}
