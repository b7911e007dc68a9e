package dev.okite.internal.load;

import dev.okite.source.Excerpt;
import dev.okite.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Gives scalars their values: explicit tags first, then quotes, then the schema. */
final class ScalarReader {
  private static final String STANDARD_TAGS = "tag:yaml.org,2002:";

  private final ScalarSchema schema;

  ScalarReader(ScalarSchema schema) {
    this.schema = schema;
  }

  /** The value of {@code node} as it stands from {@code start} to {@code end}. */
  Value value(YamlNode.Scalar node, int start, int end) {
    return schema.value(resolve(node), start, end);
  }

  /** The key that {@code node} is. */
  String key(YamlNode.Scalar node) {
    return schema.key(resolve(node), node.start);
  }

  Resolved resolve(YamlNode.Scalar node) {
    String tag = node.tag;
    if (tag == null) {
      return node.plain ? schema.resolve(node.text, node.start) : new Resolved.Str(node.text);
    }
    return switch (standardName(tag)) {
      case "binary" -> new Resolved.Str(decoded(node));
      case "null", "bool", "int", "float" -> converted(node, standardName(tag));
      default -> new Resolved.Str(node.text);
    };
  }

  /** The name of a tag of YAML's own, such as {@code int}; empty for all others. */
  static String standardName(@Nullable String tag) {
    return tag != null && tag.startsWith(STANDARD_TAGS)
        ? tag.substring(STANDARD_TAGS.length())
        : "";
  }

  private Resolved converted(YamlNode.Scalar node, String wanted) {
    Resolved found = schema.resolve(node.text, node.start);
    if (wanted.equals("float") && found instanceof Resolved.Int number) {
      return schema.toFloat(number);
    }
    if (!found.tag().equals(wanted)) {
      throw new LoadFailure(
          node.start,
          "`" + Excerpt.of(node.text) + "` is not what its tag `!!" + wanted + "` promises");
    }
    return found;
  }

  private static String decoded(YamlNode.Scalar node) {
    String text = node.text.replaceAll("[\\s]", "");
    if (text.length() % 4 == 0) {
      try {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException malformed) {
        // Reported below, with its place.
      }
    }
    throw new LoadFailure(
        node.start, "`" + Excerpt.of(node.text) + "` is not the Base64 that `!!binary` promises");
  }
}
