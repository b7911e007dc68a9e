package dev.okite.conformance.podsecurity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is changed in a pod that passes every check.
 *
 * @param yaml what is added or replaced; maps are merged
 * @param where where: {@code tree}, {@code pod} for the spec, {@code container}, {@code
 *     annotations}; with {@code windows} or {@code own users} in a pod of that sort
 */
record PodChange(String yaml, String where) {
  /** The pods with the change: one, or one for each list of containers. */
  List<Map<String, @Nullable Object>> pods() {
    Map<String, @Nullable Object> careful = PodTemplates.careful();
    if (where.contains("windows")) {
      careful = PodTemplates.merge(careful, PodTemplates.yaml("spec: {os: {name: windows}}"));
    }
    if (where.contains("own users")) {
      careful = PodTemplates.merge(careful, PodTemplates.yaml("spec: {hostUsers: false}"));
    }
    Map<String, @Nullable Object> changes = PodTemplates.yaml(yaml);
    if (where.contains("container")) {
      List<Map<String, @Nullable Object>> pods = new ArrayList<>();
      for (String list : Pod.CONTAINER_LISTS) {
        Map<?, ?> container = (Map<?, ?>) Pod.all(careful, "spec", list).get(0);
        pods.add(PodTemplates.merge(careful, inSpec(list, container, changes)));
      }
      return pods;
    }
    return List.of(PodTemplates.merge(careful, inTree(changes)));
  }

  private Map<String, ? extends @Nullable Object> inTree(Map<String, @Nullable Object> changes) {
    if (where.equals("tree")) {
      return changes;
    }
    return where.equals("annotations")
        ? Map.of("metadata", Map.of("annotations", changes))
        : Map.of("spec", changes);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> inSpec(
      String list, Map<?, ?> container, Map<String, @Nullable Object> changes) {
    Map<String, Object> before = (Map<String, Object>) container;
    return Map.of("spec", Map.of(list, List.of(PodTemplates.merge(before, changes))));
  }

  @Override
  public String toString() {
    return yaml + " in " + where;
  }
}
