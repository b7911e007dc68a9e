package dev.okite.internal.load;

import dev.okite.document.Document;
import dev.okite.document.DocumentText;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Unfolds a Kubernetes {@code List}, whose items are objects in their own right, into a document an
 * item. The items of a typed list, such as {@code PodList}, have its type. Lists in lists unfold
 * too; the depth limit of documents bounds that.
 */
final class KubernetesList {
  private static final String ITEMS = "items";

  private KubernetesList() {}

  /**
   * Adds {@code root}, or its items where it is a list, to {@code documents}.
   *
   * @throws LoadFailure if the items are not a list, so that nobody would see them
   */
  static void unfold(
      String file, int index, Value root, DocumentText text, List<Document> documents) {
    MapValue list = listOf(root);
    if (list == null) {
      documents.add(Document.of(file, index, root, text));
    } else {
      unfold(file, index, list, text, "", documents);
    }
  }

  private static void unfold(
      String file,
      int index,
      MapValue list,
      DocumentText text,
      String outer,
      List<Document> documents) {
    ListValue items = (ListValue) list.get(ITEMS);
    ItemType type = ItemType.of(list);
    for (int i = 0; i < items.size(); i++) {
      Value item = items.get(i);
      String pointer = outer + "/" + ITEMS + "/" + i;
      MapValue inner = listOf(item);
      if (inner == null) {
        Value root = type == null ? ValueCopy.of(item) : type.copyOf(item);
        documents.add(Document.inside(file, index, root, text, pointer));
      } else {
        unfold(file, index, inner, text, pointer, documents);
      }
    }
  }

  private static @Nullable MapValue listOf(Value value) {
    if (value instanceof MapValue map
        && map.get("apiVersion") instanceof StringValue apiVersion
        && map.get("kind") instanceof StringValue kind
        && kind.value().endsWith("List")) {
      Value items = map.get(ITEMS);
      if (items instanceof ListValue) {
        return map;
      }
      // In other groups, a kind may end so and be no list.
      if (apiVersion.value().equals("v1") && !(items instanceof NullValue)) {
        throw new LoadFailure(
            items.start(),
            "the `items` of a "
                + kind.value()
                + " are a list of objects, found "
                + items.typeName());
      }
    }
    return null;
  }
}
