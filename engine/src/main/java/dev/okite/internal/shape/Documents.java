package dev.okite.internal.shape;

import dev.okite.diagnostic.Suggestion;
import dev.okite.schema.DocumentType;
import dev.okite.schema.SchemaCatalog;
import dev.okite.value.StringValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The documents that there may be: those of each type of a catalog, and any others. */
final class Documents {
  private final SchemaCatalog catalog;
  private final List<Part.Root> known = new ArrayList<>();
  private final Part.Root other = new Part.Root(null);
  private final Set<String> marks = new LinkedHashSet<>();
  private final Set<String> patterns = new HashSet<>();
  private final IdentityHashMap<DocumentType, Map<String, Optional<Shape>>> texts =
      new IdentityHashMap<>();
  private final Map<String, Shape> unlisted = new HashMap<>();
  private final Shape inventory;

  Documents(SchemaCatalog catalog) {
    this.catalog = catalog;
    // Policies tell objects of Kubernetes apart by these, whether or not a schema knows any.
    marks.add(DocumentType.API_VERSION);
    marks.add(DocumentType.KIND);
    List<Part> roots = new ArrayList<>();
    for (DocumentType type : catalog.documents()) {
      known.add(new Part.Root(type));
      marks.addAll(type.marks().keySet());
      patterns.addAll(type.marks().values());
    }
    roots.addAll(known);
    roots.add(other);
    this.inventory = Shape.listOf(Shape.of(roots));
  }

  SchemaCatalog catalog() {
    return catalog;
  }

  /** The roots of documents of the types that are known. */
  List<Part.Root> known() {
    return known;
  }

  /** The root of a document of any other type. */
  Part.Root other() {
    return other;
  }

  /** The root fields by which types are told apart. */
  Set<String> marks() {
    return marks;
  }

  /** What the host vouches for. */
  Shape facts() {
    return catalog
        .facts()
        .map(schema -> Shapes.of(schema, "`facts`"))
        .orElseGet(() -> Shape.unknown("`facts` are what the host vouches for"));
  }

  /** All documents of an evaluation. */
  Shape inventory() {
    return inventory;
  }

  /**
   * What the root field {@code name} is in documents of {@code type}, or of none that is known for
   * null, if types are told apart by it; empty if they are not, or have no such field.
   */
  Optional<Shape> mark(@Nullable DocumentType type, String name) {
    if (!marks.contains(name)) {
      return Optional.empty();
    } else if (type == null) {
      return Optional.of(unlisted.computeIfAbsent(name, this::unlisted));
    }
    return texts
        .computeIfAbsent(type, t -> new HashMap<>())
        .computeIfAbsent(name, n -> text(type, n));
  }

  private Shape unlisted(String mark) {
    boolean isText = mark.equals(DocumentType.API_VERSION) || mark.equals(DocumentType.KIND);
    Map<String, Boolean> asked = new HashMap<>();
    Shape shape =
        Shape.of(
            new Part.Unlisted(
                isText, text -> asked.computeIfAbsent(text, t -> isKnownOrMisspelt(mark, t))));
    return isText ? shape : shape.orNull();
  }

  private Optional<Shape> text(DocumentType type, String name) {
    String mark = type.marks().get(name);
    if (mark == null && (isWithout(type, name) || type.schema().field(name).isEmpty())) {
      return Optional.empty();
    }
    if (mark != null && mark.indexOf('*') < 0) {
      return Optional.of(Shapes.of(StringValue.of(mark)));
    }
    return Optional.of(
        Shape.of(new Part.MarkText(mark == null ? null : type, name, others(type, name))));
  }

  /** The types that a document would be of rather than of {@code type}, by the mark. */
  private List<DocumentType> others(DocumentType type, String mark) {
    boolean isMarked = type.marks().containsKey(mark);
    return catalog.documents().stream()
        .filter(other -> other.marks().containsKey(mark))
        .filter(other -> !isMarked || other.marks().getOrDefault(mark, "").indexOf('*') < 0)
        .toList();
  }

  /** Whether documents of {@code type} have no root field {@code name}: they would be others. */
  boolean isWithout(DocumentType type, String name) {
    return type.signs().stream().anyMatch(sign -> sign.isWithout(name))
        || (marks.contains(name)
            && !type.marks().containsKey(name)
            && type.schema().field(name).isEmpty());
  }

  /** Whether types of documents are told apart by this very pattern of a text. */
  boolean isPattern(String glob) {
    return patterns.contains(glob);
  }

  /** Whether the root field {@code mark} is {@code text} in documents of a type that is known. */
  boolean isKnown(String mark, String text) {
    return known.stream()
        .map(Part.Root::type)
        .anyMatch(type -> type != null && type.isMarked(mark, text));
  }

  private boolean isKnownOrMisspelt(String mark, String text) {
    return isKnown(mark, text) || Suggestion.slip(text, textsOf(mark)).isPresent();
  }

  /**
   * What the root field {@code mark} is in documents of the types that are known, in order, where
   * that is one text.
   */
  Set<String> textsOf(String mark) {
    Set<String> texts = new TreeSet<>();
    for (DocumentType type : catalog.documents()) {
      String text = type.marks().get(mark);
      if (text != null && text.indexOf('*') < 0) {
        texts.add(text);
      }
    }
    return texts;
  }
}
