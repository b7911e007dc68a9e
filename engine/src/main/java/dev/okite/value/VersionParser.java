package dev.okite.value;

import java.util.ArrayList;
import java.util.List;

/** Reads versions. */
final class VersionParser {
  private static final int LONGEST = 256;
  private static final int MAX_NUMBERS = 4;

  /** As many digits as always fit into 64 bits. */
  private static final int MAX_DIGITS = 18;

  private final String text;

  private VersionParser(String text) {
    this.text = text;
  }

  static VersionValue parse(String text) {
    return new VersionParser(text).parse();
  }

  /** Whether an identifier of a pre-release counts as a number. */
  static boolean isNumeric(String identifier) {
    return identifier.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private VersionValue parse() {
    if (text.length() > LONGEST) {
      throw invalid("it is longer than " + LONGEST + " characters");
    }
    String rest = text.startsWith("v") ? text.substring(1) : text;
    int plus = rest.indexOf('+');
    if (plus >= 0) {
      identifiers(rest.substring(plus + 1), "build part");
      rest = rest.substring(0, plus);
    }
    int hyphen = rest.indexOf('-');
    List<String> preRelease = List.of();
    if (hyphen >= 0) {
      preRelease = identifiers(rest.substring(hyphen + 1), "pre-release");
      requireNoLeadingZeros(preRelease);
      rest = rest.substring(0, hyphen);
    }
    return new VersionValue(numbers(rest), preRelease);
  }

  private long[] numbers(String part) {
    List<String> words = split(part);
    if (words.size() > MAX_NUMBERS) {
      throw invalid("it has more than four numbers");
    }
    long[] numbers = new long[MAX_NUMBERS];
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.isEmpty() || !isNumeric(word)) {
        throw invalid("expected numbers with points between them, such as `1.28.3`");
      }
      if (word.length() > MAX_DIGITS) {
        throw invalid("a number in it has more than " + MAX_DIGITS + " digits");
      }
      numbers[i] = Long.parseLong(word);
    }
    return numbers;
  }

  private List<String> identifiers(String part, String name) {
    List<String> identifiers = split(part);
    for (String identifier : identifiers) {
      if (identifier.isEmpty() || !identifier.chars().allMatch(VersionParser::isIdentifierPart)) {
        throw invalid(
            "its " + name + " has to be letters, digits and hyphens with points between them");
      }
    }
    return identifiers;
  }

  private void requireNoLeadingZeros(List<String> identifiers) {
    for (String identifier : identifiers) {
      if (identifier.length() > 1 && identifier.startsWith("0") && isNumeric(identifier)) {
        throw invalid("the number `" + identifier + "` in its pre-release starts with a zero");
      }
    }
  }

  private static boolean isIdentifierPart(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  }

  private static List<String> split(String part) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int point = part.indexOf('.'); point >= 0; point = part.indexOf('.', start)) {
      words.add(part.substring(start, point));
      start = point + 1;
    }
    words.add(part.substring(start));
    return List.copyOf(words);
  }

  private EvaluationFailure invalid(String reason) {
    return InvalidText.of(ValueKind.VERSION, text, reason);
  }
}
