package dev.okite.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a container image, with the registry and the namespace that Docker adds where they
 * are left out. References have no order.
 */
public final class ImageValue extends OpaqueValue {
  private static final List<String> MEMBERS =
      List.of("registry", "repository", "name", "tag", "digest");

  private final String registry;
  private final String repository;
  private final @Nullable String tag;

  /** Algorithm, colon, hex. */
  private final @Nullable String digest;

  ImageValue(String registry, String repository, @Nullable String tag, @Nullable String digest) {
    this.registry = registry;
    this.repository = repository;
    this.tag = tag;
    this.digest = digest;
  }

  /**
   * Reads a reference such as {@code ghcr.io/acme/app:1.2@sha256:…}. The host of the registry is
   * taken in small letters.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if {@code text} is not one
   */
  public static ImageValue parse(String text) {
    return ImageParser.parse(text);
  }

  /**
   * Whether the image lies under {@code prefix}: a registry, and as many whole segments of the path
   * as follow it. {@code ghcr.io/acme} holds {@code ghcr.io/acme/app} but not {@code
   * ghcr.io/acme-labs/app}.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if {@code prefix} does not start
   *     with a registry, or is not the start of an image's name
   */
  public boolean within(String prefix) {
    String start = ImageParser.prefix(prefix);
    String name = name();
    return name.startsWith(start)
        && (name.length() == start.length() || name.charAt(start.length()) == '/');
  }

  @Override
  public @Nullable Integer compareWith(OpaqueValue other) {
    return null;
  }

  /**
   * Parts of the reference as text, tag and digest null where there is none; the digest is a map
   * with {@code algorithm}, {@code hex} and {@code text}.
   */
  @Override
  public @Nullable Value member(String member) {
    return switch (member) {
      case "registry" -> StringValue.of(registry);
      case "repository" -> StringValue.of(repository);
      case "name" -> StringValue.of(name());
      case "tag" -> tag == null ? NullValue.ABSENT : StringValue.of(tag);
      case "digest" -> digest == null ? NullValue.ABSENT : digestMap(digest);
      default -> null;
    };
  }

  @Override
  public List<String> memberNames() {
    return MEMBERS;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.IMAGE;
  }

  /** The whole reference: {@code docker.io/library/nginx:1.27}. */
  @Override
  public String render() {
    return name() + (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ImageValue that
        && registry.equals(that.registry)
        && repository.equals(that.repository)
        && Objects.equals(tag, that.tag)
        && Objects.equals(digest, that.digest);
  }

  @Override
  public int hashCode() {
    return Objects.hash(registry, repository, tag, digest);
  }

  private String name() {
    return registry + "/" + repository;
  }

  private static MapValue digestMap(String text) {
    int colon = text.indexOf(':');
    Map<String, Value> parts = new LinkedHashMap<>();
    parts.put("algorithm", StringValue.of(text.substring(0, colon)));
    parts.put("hex", StringValue.of(text.substring(colon + 1)));
    parts.put("text", StringValue.of(text));
    return MapValue.of(parts);
  }
}
