package dev.okite.policies.rbac;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of role-based access control, and what they look like as documents. */
final class RbacModel {
  private static final String GROUP = "rbac.authorization.k8s.io";

  private RbacModel() {}

  /** An entry of the rules of a role. */
  record Entry(
      List<String> verbs,
      List<String> apiGroups,
      List<String> resources,
      List<String> resourceNames,
      List<String> nonResourceUrls) {
    Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("verbs", verbs);
      put(tree, "apiGroups", apiGroups);
      put(tree, "resources", resources);
      put(tree, "resourceNames", resourceNames);
      put(tree, "nonResourceURLs", nonResourceUrls);
      return tree;
    }

    private static void put(Map<String, Object> tree, String name, List<String> values) {
      if (!values.isEmpty()) {
        tree.put(name, values);
      }
    }
  }

  /** A condition of a label selector. */
  record Expression(String key, String operator, List<String> values) {
    boolean holds(Map<String, String> labels) {
      return switch (operator) {
        case "In" -> labels.containsKey(key) && values.contains(labels.get(key));
        case "NotIn" -> !labels.containsKey(key) || !values.contains(labels.get(key));
        case "Exists" -> labels.containsKey(key);
        case "DoesNotExist" -> !labels.containsKey(key);
        default -> throw new IllegalStateException(operator);
      };
    }

    Map<String, Object> tree() {
      return Map.of("key", key, "operator", operator, "values", values);
    }
  }

  /** A label selector. */
  record Selector(Map<String, String> matchLabels, List<Expression> matchExpressions) {
    boolean selects(Map<String, String> labels) {
      return labels.entrySet().containsAll(matchLabels.entrySet())
          && matchExpressions.stream().allMatch(e -> e.holds(labels));
    }

    Map<String, Object> tree() {
      return Map.of(
          "matchLabels",
          matchLabels,
          "matchExpressions",
          matchExpressions.stream().map(Expression::tree).toList());
    }
  }

  /**
   * A Role, or a ClusterRole where there is no namespace.
   *
   * @param aggregation what it selects; null where it is not aggregated
   */
  record Role(
      @Nullable String namespace,
      String name,
      Map<String, String> labels,
      List<Entry> rules,
      @Nullable List<Selector> aggregation) {
    /** Whether it is aggregated from {@code other}, as far as labels go. */
    boolean selects(Role other) {
      return aggregation != null && aggregation.stream().anyMatch(s -> s.selects(other.labels()));
    }

    Map<String, Object> tree() {
      Map<String, Object> tree =
          object(namespace == null ? "ClusterRole" : "Role", namespace, name);
      Map<String, Object> metadata = new LinkedHashMap<>();
      metadata.put("name", name);
      if (namespace != null) {
        metadata.put("namespace", namespace);
      }
      metadata.put("labels", labels);
      tree.put("metadata", metadata);
      tree.put("rules", rules.isEmpty() ? null : rules.stream().map(Entry::tree).toList());
      if (aggregation != null) {
        tree.put(
            "aggregationRule",
            Map.of("clusterRoleSelectors", aggregation.stream().map(Selector::tree).toList()));
      }
      return tree;
    }
  }

  /** Whom a binding names. */
  record Subject(String kind, @Nullable String namespace, String name) {
    Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("kind", kind);
      if (namespace != null) {
        tree.put("namespace", namespace);
      }
      tree.put("name", name);
      return tree;
    }
  }

  /** A RoleBinding, or a ClusterRoleBinding where there is no namespace. */
  record Binding(
      @Nullable String namespace,
      String name,
      String roleKind,
      String roleName,
      List<Subject> subjects) {
    Map<String, Object> tree() {
      Map<String, Object> tree =
          object(namespace == null ? "ClusterRoleBinding" : "RoleBinding", namespace, name);
      tree.put("roleRef", Map.of("apiGroup", GROUP, "kind", roleKind, "name", roleName));
      tree.put("subjects", subjects.stream().map(Subject::tree).toList());
      return tree;
    }
  }

  /** All of them. */
  record Cluster(List<Role> roles, List<Binding> bindings) {
    List<Map<String, Object>> trees() {
      List<Map<String, Object>> trees = new ArrayList<>();
      bindings.forEach(binding -> trees.add(binding.tree()));
      roles.forEach(role -> trees.add(role.tree()));
      return trees;
    }
  }

  private static Map<String, Object> object(String kind, @Nullable String namespace, String name) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("apiVersion", GROUP + "/v1");
    tree.put("kind", kind);
    tree.put(
        "metadata",
        namespace == null ? Map.of("name", name) : Map.of("name", name, "namespace", namespace));
    return tree;
  }
}
