package dev.okite.benchmarks.work;

import static dev.okite.benchmarks.work.Tree.map;

import dev.okite.Documents;
import dev.okite.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sets of documents that refer to each other: roles and bindings to them, half of each. */
public final class RoleBindings {
  private static final String GROUP = "rbac.authorization.k8s.io";
  private static final int NAMESPACES = 50;

  private RoleBindings() {}

  /**
   * As many documents as {@code documents}, an even number. The last binding refers to a role that
   * is not there.
   */
  public static List<Document> documents(int documents) {
    List<Document> set = new ArrayList<>(documents);
    int roles = documents / 2;
    for (int i = 0; i < roles; i++) {
      set.add(document("Role", i, map()));
    }
    for (int i = 0; i < roles; i++) {
      String name = i == roles - 1 ? "absent" : name("Role", i);
      set.add(
          document(
              "RoleBinding",
              i,
              map("roleRef", map("apiGroup", GROUP, "kind", "Role", "name", name))));
    }
    return set;
  }

  private static Document document(String kind, int number, Map<String, Object> more) {
    Map<String, Object> tree =
        map(
            "apiVersion",
            GROUP + "/v1",
            "kind",
            kind,
            "metadata",
            map("name", name(kind, number), "namespace", "team-" + number % NAMESPACES));
    tree.putAll(more);
    return Documents.of(kind + number, tree);
  }

  private static String name(String kind, int number) {
    return kind.toLowerCase(Locale.ROOT) + "-" + number;
  }
}
