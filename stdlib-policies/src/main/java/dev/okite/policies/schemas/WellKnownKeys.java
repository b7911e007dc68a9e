package dev.okite.policies.schemas;

import dev.okite.schema.Schema;
import dev.okite.value.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The schemas of labels and annotations, which know those that Kubernetes documents. Immutable, and
 * safe to share between threads.
 */
final class WellKnownKeys {
  private final Schema labels = of("label ");
  private final Schema annotations = of("annotation ");

  /**
   * What a field of objects of Kubernetes holds, where it holds labels or annotations.
   *
   * @param definition the short name of what has the field
   */
  Optional<Schema> find(String definition, String field) {
    return switch (definition + "." + field) {
      case "ObjectMeta.labels",
          "LabelSelector.matchLabels",
          "PodSpec.nodeSelector",
          "ReplicationControllerSpec.selector",
          "ServiceSpec.selector" ->
          Optional.of(labels);
      case "ObjectMeta.annotations" -> Optional.of(annotations);
      default -> Optional.empty();
    };
  }

  private static Schema of(String start) {
    return Schema.of(ValueKind.MAP)
        .entries(Schema.of(ValueKind.STRING).build().orNull())
        .wellKnown(keys(start))
        .build()
        .orNull();
  }

  private static List<String> keys(String start) {
    String text =
        new String(KubernetesSchemas.bytes("kubernetes-keys.txt"), StandardCharsets.UTF_8);
    return text.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }
}
