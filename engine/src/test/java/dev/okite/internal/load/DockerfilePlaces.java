package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.document.Document;
import dev.okite.document.DocumentText;
import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Locale;
import java.util.Set;

/** Holds that the text at the place of each word of a Dockerfile is that word. */
final class DockerfilePlaces {
  /** Texts that are as the file has them, apart from what joins lines, quotes and escapes. */
  private static final Set<String> WRITTEN =
      Set.of("words", "arguments", "flags", "written", "target", "name", "reason", "rules");

  private final DocumentText text;

  private DockerfilePlaces(DocumentText text) {
    this.text = text;
  }

  static void check(Document document) {
    new DockerfilePlaces(document.text().orElseThrow()).check(document.value(), "");
  }

  private void check(Value value, String key) {
    assertThat(value.start()).isBetween(0, text.length());
    assertThat(value.end()).isBetween(value.start(), text.length());
    if (value instanceof MapValue map) {
      for (int i = 0; i < map.size(); i++) {
        check(map.value(i), map.key(i));
      }
    } else if (value instanceof ListValue list) {
      list.elements().forEach(element -> check(element, key));
    } else if (value instanceof StringValue string) {
      check(string, key);
    }
  }

  private void check(StringValue value, String key) {
    String there = text.between(value.start(), value.end());
    boolean isEscaped = there.contains("\\u") || there.contains("<<");
    if (key.equals("keyword")) {
      assertThat(bare(there).toUpperCase(Locale.ROOT)).isEqualTo(value.value());
    } else if (WRITTEN.contains(key)
        && !isEscaped
        && !JsonPointer.of(value).contains("directives")) {
      assertThat(bare(there)).as(JsonPointer.of(value)).isEqualTo(bare(value.value()));
    }
  }

  /** What is left without comments and blank lines between lines, quotes, escapes and blanks. */
  private static String bare(String text) {
    String joined = text.replaceAll("[\\\\`][ \\t]*\\r?\\n([ \\t\\r]*(#[^\\n]*)?\\n)*", "");
    return joined.replaceAll("[\\\\\"'`\\s]", "");
  }
}
