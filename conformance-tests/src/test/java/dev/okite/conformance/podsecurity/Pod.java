package dev.okite.conformance.podsecurity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pod as a tree of maps and lists, and the questions that the standard asks of it. What is absent
 * and what is null are the same to it.
 */
record Pod(Map<String, ? extends @Nullable Object> tree) {
  static final List<String> CONTAINER_LISTS =
      List.of("initContainers", "containers", "ephemeralContainers");

  /** What stands under a path of keys below {@code from}; null where there is nothing. */
  static @Nullable Object at(@Nullable Object from, String... path) {
    Object value = from;
    for (String key : path) {
      value = value == null ? null : ((Map<?, ?>) value).get(key);
    }
    return value;
  }

  /** The elements of a list below {@code from}; none where there is no list. */
  static List<?> all(@Nullable Object from, String... path) {
    return Objects.requireNonNullElse((List<?>) at(from, path), List.of());
  }

  @Nullable Object spec(String... path) {
    return at(at(tree, "spec"), path);
  }

  List<@Nullable Object> containers() {
    List<@Nullable Object> containers = new ArrayList<>();
    for (String list : CONTAINER_LISTS) {
      containers.addAll(all(tree, "spec", list));
    }
    return containers;
  }

  /** What stands under a path in the security context of each container; null for those without. */
  Stream<@Nullable Object> ofContainers(String... path) {
    return containers().stream().map(c -> at(at(c, "securityContext"), path));
  }

  /** What stands under a path in the security context of the pod and of each container. */
  Stream<@Nullable Object> everywhere(String... path) {
    return Stream.concat(Stream.of(spec()), containers().stream())
        .map(holder -> at(at(holder, "securityContext"), path));
  }

  boolean isWindows() {
    return "windows".equals(spec("os", "name"));
  }

  boolean hasOwnUsers() {
    return Boolean.FALSE.equals(spec("hostUsers"));
  }

  /** The annotations that are set, and their values. */
  Map<String, String> annotations() {
    Map<?, ?> annotations = (Map<?, ?>) at(tree, "metadata", "annotations");
    Map<String, String> set = new LinkedHashMap<>();
    if (annotations != null) {
      annotations.forEach(
          (key, value) -> {
            if (value != null) {
              set.put((String) key, (String) value);
            }
          });
    }
    return set;
  }
}
