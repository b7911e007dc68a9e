package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** One pass over a text sees what the full parser sees in it, or leaves it to the parser. */
class OnePassProperties {
  private static final DocumentLimits LIMITS = DocumentLimits.DEFAULTS;

  /** What an editor slips in, and what means something to YAML. */
  private static final List<String> PIECES =
      List.of(
          " ", "  ", "\n", "\n\n", "\t", "\r\n", ":", ": ", "-", "- ", "\n- ", "#", " #", "'", "\"",
          "\\", "|", ">", "|\n ", "[", "]", "{", "}", ",", "?", "? ", "&a ", "*a", "!!str ", "<<: ",
          "---", "\n---\n", "...", "%", "@", "`", "~", "x", "1", "é", "\u0085", "\uFEFF", "\0");

  @Property(tries = 3000)
  void manifests(@ForAll long seed) {
    check(ManifestText.of(seed));
  }

  @Property(tries = 5000)
  void damagedManifests(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int changes) {
    StringBuilder text = new StringBuilder(ManifestText.of(seed));
    Random random = new Random(seed);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(3));
      String piece = random.nextInt(3) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
      text.replace(at, end, piece);
    }
    check(text.toString());
  }

  private static void check(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ReadResult found = YamlFiles.readInOnePass("test.yaml", bytes, LIMITS);
    Statistics.label("read in one pass").collect(found != null);
    if (found != null) {
      String expected = ExactDump.of(DocumentLoader.yamlByEvents("test.yaml", bytes, LIMITS));
      assertThat(ExactDump.of(found)).as(text).isEqualTo(expected);
    }
  }
}
