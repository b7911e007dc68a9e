package dev.okite.conformance.podsecurity;

import dev.okite.Documents;
import dev.okite.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pods to start from, and the objects that hold them. */
final class PodTemplates {
  private static final String CONTAINER =
      """
      {name: %s, image: registry.example/app, securityContext: {allowPrivilegeEscalation: false, \
      capabilities: {drop: [ALL]}, runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}}""";

  /** The kinds with a pod: {@code apiVersion}, {@code kind} and the path of the pod. */
  static final List<List<String>> KINDS =
      List.of(
          List.of("v1", "Pod"),
          List.of("v1", "PodTemplate", "template"),
          List.of("v1", "ReplicationController", "spec", "template"),
          List.of("apps/v1", "DaemonSet", "spec", "template"),
          List.of("apps/v1", "Deployment", "spec", "template"),
          List.of("apps/v1", "ReplicaSet", "spec", "template"),
          List.of("apps/v1", "StatefulSet", "spec", "template"),
          List.of("batch/v1", "Job", "spec", "template"),
          List.of("batch/v1", "CronJob", "spec", "jobTemplate", "spec", "template"));

  private PodTemplates() {}

  /** A pod with a container of each sort that passes every check of every version. */
  static Map<String, @Nullable Object> careful() {
    Map<String, @Nullable Object> pod = yaml("metadata: {name: web}");
    Map<String, @Nullable Object> spec = new LinkedHashMap<>();
    List<String> names = List.of("prepare", "app", "debug");
    for (int i = 0; i < names.size(); i++) {
      spec.put(Pod.CONTAINER_LISTS.get(i), List.of(yaml(CONTAINER.formatted(names.get(i)))));
    }
    pod.put("spec", spec);
    return pod;
  }

  /** {@code pod} as an object of a kind of {@link #KINDS}. */
  static Map<String, @Nullable Object> asObject(List<String> kind, Map<String, ?> pod) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>(pod);
    for (int i = kind.size() - 1; i >= 2; i--) {
      Map<String, @Nullable Object> outer = new LinkedHashMap<>();
      outer.put(kind.get(i), object);
      object = outer;
    }
    object.put("apiVersion", kind.get(0));
    object.put("kind", kind.get(1));
    return object;
  }

  static Document document(Map<String, ?> object) {
    return Documents.of("test", object);
  }

  /** The map that YAML spells, which may be changed. */
  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> yaml(String text) {
    Document document =
        Documents.yaml("test", text.getBytes(StandardCharsets.UTF_8)).documents().get(0);
    Map<String, @Nullable Object> map =
        (Map<String, @Nullable Object>) Documents.toHost(document.value());
    return new LinkedHashMap<>(map);
  }

  /** {@code base} with what {@code change} has, maps within merged. */
  @SuppressWarnings("unchecked")
  static Map<String, @Nullable Object> merge(
      Map<String, ? extends @Nullable Object> base,
      Map<String, ? extends @Nullable Object> change) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(base);
    change.forEach(
        (key, value) -> {
          Object before = merged.get(key);
          merged.put(
              key,
              before instanceof Map && value instanceof Map
                  ? merge((Map<String, ?>) before, (Map<String, ?>) value)
                  : value);
        });
    return merged;
  }
}
