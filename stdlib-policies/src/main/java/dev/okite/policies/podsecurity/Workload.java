package dev.okite.policies.podsecurity;

import dev.okite.document.Document;
import dev.okite.document.ResourceIdentity;
import dev.okite.value.Value;
import java.util.Optional;

/**
 * A document that is a pod or makes pods.
 *
 * @param document the document
 * @param pod the part of it that has the pod's {@code metadata} and {@code spec}; empty where that
 *     cannot be said, so that each check fails
 */
record Workload(Document document, Optional<Value> pod) {
  private static final String DEFAULT_NAMESPACE = "default";

  /** Whether it is a pod, and not a template of pods. */
  boolean isPod() {
    return pod.filter(p -> p == document.value()).isPresent();
  }

  /** The namespace that it belongs to; empty where what stands there is no name. */
  Optional<String> namespace() {
    Value metadata = Field.of(document.value(), "metadata");
    Value namespace = Field.of(metadata, "namespace");
    return Field.isUnset(namespace)
        ? Optional.of(DEFAULT_NAMESPACE)
        : Field.text(namespace).map(name -> name.isEmpty() ? DEFAULT_NAMESPACE : name);
  }

  /** The runtime class of its pods, if they have one. */
  Optional<String> runtimeClass() {
    return pod.map(p -> Field.of(p, "spec", "runtimeClassName")).flatMap(Field::text);
  }

  /** Its kind and name. */
  String label() {
    ResourceIdentity identity = document.identity();
    return identity.kind().orElse("object") + identity.name().map(name -> " " + name).orElse("");
  }
}
