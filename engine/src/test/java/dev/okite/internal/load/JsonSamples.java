package dev.okite.internal.load;

import java.util.List;
import java.util.Random;

/** Makes up JSON, in every spelling of numbers, strings and blanks. All of it is well-formed. */
final class JsonSamples {
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "7",
          "-12",
          "80",
          "1.0",
          "-0.0",
          "0.250",
          "1E+2",
          "1e-3",
          "1e99",
          "1e100",
          "1e400",
          "2.5e-400",
          "999999999999999999",
          "9223372036854775807",
          "-9223372036854775809",
          "123456789012345678901234567890",
          "12345678901234567.25",
          "3." + "1".repeat(120));

  private static final List<String> CHARACTERS =
      List.of(
          "a",
          "b",
          "Z",
          " ",
          "0",
          ":",
          ",",
          "}",
          "]",
          "'",
          "/",
          "é",
          "ß",
          "掟",
          "😀",
          "\u007F",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uFFFD",
          "\\\"",
          "\\\\",
          "\\/",
          "\\n",
          "\\t",
          "\\b",
          "\\f",
          "\\r",
          "\\u0000",
          "\\u0041",
          "\\u00e9",
          "\\u20AC",
          "\\ud83d\\ude00",
          "\\uFFFD");

  private static final List<String> KEYS =
      List.of("apiVersion", "kind", "name", "metadata", "items", "value", "a", "b", "", "é", "k8s");

  private static final List<String> BLANKS = List.of(" ", "  ", "\n", "\t", "\r\n", "\r", "\n    ");

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private JsonSamples(long seed) {
    this.random = new Random(seed);
  }

  static String of(long seed) {
    JsonSamples sample = new JsonSamples(seed);
    sample.blanks();
    sample.value(sample.random.nextInt(7));
    sample.blanks();
    return sample.out.toString();
  }

  private void value(int depth) {
    int kind = random.nextInt(depth == 0 ? 4 : 9);
    switch (kind) {
      case 0 -> out.append(pick(List.of("true", "false", "null")));
      case 1 -> out.append(pick(NUMBERS));
      case 2, 3 -> string(random.nextInt(12));
      case 4, 5 -> list(depth);
      default -> map(depth);
    }
  }

  private void list(int depth) {
    out.append('[');
    blanks();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      separate(i);
      value(depth - 1);
      blanks();
    }
    out.append(']');
  }

  private void map(int depth) {
    out.append('{');
    blanks();
    int size = random.nextInt(random.nextInt(6) == 0 ? 24 : 5);
    for (int i = 0; i < size; i++) {
      separate(i);
      key(i);
      blanks();
      out.append(':');
      blanks();
      value(size > 5 ? 0 : depth - 1);
      blanks();
    }
    out.append('}');
  }

  private void separate(int index) {
    if (index > 0) {
      out.append(',');
      blanks();
    }
  }

  /** Keys are rarely the same in one map, and often in several. */
  private void key(int index) {
    if (random.nextInt(10) == 0) {
      string(4);
    } else if (random.nextInt(30) == 0) {
      out.append('"').append("k".repeat(300)).append(index).append('"');
    } else {
      String number = index < 4 ? "" : String.valueOf(index);
      out.append('"').append(KEYS.get((index * 3 + random.nextInt(3)) % KEYS.size()));
      out.append(number).append('"');
    }
  }

  private void string(int length) {
    out.append('"');
    boolean plain = random.nextBoolean();
    for (int i = 0; i < length; i++) {
      out.append(plain ? "x" : pick(CHARACTERS));
    }
    out.append('"');
  }

  private void blanks() {
    while (random.nextInt(4) == 0) {
      out.append(pick(BLANKS));
    }
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
