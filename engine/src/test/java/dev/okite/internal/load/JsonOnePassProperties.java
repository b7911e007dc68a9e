package dev.okite.internal.load;

import dev.okite.document.DocumentLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** One pass over JSON sees what the parser sees in it, or leaves it to the parser. */
class JsonOnePassProperties {
  /** Small enough that some samples exceed them. */
  private static final DocumentLimits LIMITS = new DocumentLimits(100_000, 5, 60, 290);

  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "\\u",
          "\\ud83d",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          " ",
          "\n",
          "\r",
          "\t",
          "\0",
          "\\xFF",
          "\\xC3",
          "\\xA9",
          "\\xED\\xA0\\xBD",
          "\u001F",
          "\u00A0",
          "\uFEFF",
          "é",
          "0",
          "1",
          "-",
          "+",
          ".",
          "e",
          "E9",
          "00",
          "NaN",
          "null",
          "true",
          "tru",
          "//",
          "/**/",
          "'",
          "x",
          "{\"a\":",
          "[1",
          "}\n{");

  @Property(tries = 3000)
  void samples(@ForAll long seed) {
    check(JsonSamples.of(seed).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 1000)
  void lines(@ForAll @IntRange(min = 1, max = 6) int lines, @ForAll long seed) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(JsonSamples.of(seed + i).replaceAll("[\r\n]", seed % 3 == 0 ? "\n" : " "));
      text.append(i % 2 == 0 ? "\n" : "\r\n");
    }
    check(text.toString().getBytes(StandardCharsets.UTF_8));
    check(damaged(text.toString().getBytes(StandardCharsets.UTF_8), new Random(seed)));
  }

  @Property(tries = 5000)
  void damagedSamples(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int changes) {
    byte[] text = JsonSamples.of(seed).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(seed);
    for (int i = 0; i < changes; i++) {
      text = damaged(text, random);
    }
    check(text);
  }

  @Property(tries = 1000)
  void cutOffSamples(@ForAll long seed, @ForAll @IntRange(max = 100) int percent) {
    byte[] text = JsonSamples.of(seed).getBytes(StandardCharsets.UTF_8);
    check(Arrays.copyOf(text, text.length * percent / 100));
  }

  /** The text with up to two bytes taken out somewhere, and something else in their place. */
  private static byte[] damaged(byte[] text, Random random) {
    int at = random.nextInt(text.length + 1);
    int behind = Math.min(text.length, at + random.nextInt(3));
    String piece = random.nextInt(3) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(text, 0, at);
    out.writeBytes(
        piece.startsWith("\\x") ? Escapes.bytes(piece) : piece.getBytes(StandardCharsets.UTF_8));
    out.write(text, behind, text.length - behind);
    return out.toByteArray();
  }

  private static void check(byte[] text) {
    JsonOnePassTest.assertSame(text, LIMITS);
    JsonOnePassTest.assertSame(text, DocumentLimits.DEFAULTS);
  }
}
