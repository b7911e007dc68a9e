package dev.okite.internal.shape;

import dev.okite.schema.DocumentType;
import dev.okite.schema.SchemaCatalog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The documents that there may be: those of each type of a catalog, and any others. */
final class Documents {
  private final SchemaCatalog catalog;
  private final List<Part.Root> known = new ArrayList<>();
  private final Part.Root other = new Part.Root(null);
  private final Set<String> marks = new LinkedHashSet<>();
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

  /** All documents of an evaluation. */
  Shape inventory() {
    return inventory;
  }

  /** What the root field {@code mark} is in documents of known types, in order; no patterns. */
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
