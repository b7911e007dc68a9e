package dev.okite.internal.load;

import dev.okite.document.Document;
import dev.okite.document.DocumentText;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unfolds a Kubernetes {@code List}, whose items are objects in their own right, into a document an
 * item. Lists in lists unfold too; the depth limit of documents bounds that.
 */
final class KubernetesList {
  private static final String ITEMS = "items";

  private KubernetesList() {}

  /** Adds {@code root}, or its items where it is a list, to {@code documents}. */
  static void unfold(
      String file, int index, Value root, DocumentText text, List<Document> documents) {
    ListValue items = itemsOf(root);
    if (items == null) {
      documents.add(Document.of(file, index, root, text));
    } else {
      unfold(file, index, items, text, "", documents);
    }
  }

  private static void unfold(
      String file,
      int index,
      ListValue items,
      DocumentText text,
      String outer,
      List<Document> documents) {
    for (int i = 0; i < items.size(); i++) {
      Value item = items.get(i);
      String pointer = outer + "/" + ITEMS + "/" + i;
      ListValue inner = itemsOf(item);
      if (inner == null) {
        documents.add(Document.inside(file, index, ValueCopy.of(item), text, pointer));
      } else {
        unfold(file, index, inner, text, pointer, documents);
      }
    }
  }

  private static @Nullable ListValue itemsOf(Value value) {
    return value instanceof MapValue map
            && map.get("apiVersion") instanceof StringValue
            && map.get("kind") instanceof StringValue kind
            && kind.value().endsWith("List")
            && map.get(ITEMS) instanceof ListValue items
        ? items
        : null;
  }
}
