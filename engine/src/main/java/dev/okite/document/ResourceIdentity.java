package dev.okite.document;

import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Optional;

/**
 * What a Kubernetes object calls itself. A part that is missing or not a string is empty.
 *
 * @param apiVersion {@code apiVersion}
 * @param kind {@code kind}
 * @param namespace {@code metadata.namespace}
 * @param name {@code metadata.name}
 */
public record ResourceIdentity(
    Optional<String> apiVersion,
    Optional<String> kind,
    Optional<String> namespace,
    Optional<String> name) {

  /** The identity of the object whose root is {@code value}. */
  public static ResourceIdentity of(Value value) {
    Value metadata = field(value, "metadata");
    return new ResourceIdentity(
        string(field(value, "apiVersion")),
        string(field(value, "kind")),
        string(field(metadata, "namespace")),
        string(field(metadata, "name")));
  }

  private static Value field(Value value, String key) {
    return value instanceof MapValue map ? map.get(key) : NullValue.ABSENT;
  }

  private static Optional<String> string(Value value) {
    return value instanceof StringValue text ? Optional.of(text.value()) : Optional.empty();
  }
}
