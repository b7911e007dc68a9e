package dev.okite.policies.functions;

import java.util.ArrayList;
import java.util.List;

/**
 * Ranges of comparisons: those between commas or blanks hold together, of those between {@code ||}
 * one does. A version without a sign is that version.
 */
final class ComparatorRange {
  private ComparatorRange() {}

  static VersionRange parse(Ecosystem ecosystem, String text) throws InvalidTextException {
    List<VersionRange> choices = new ArrayList<>();
    for (String choice : text.split("\\|\\|", -1)) {
      choices.add(together(ecosystem, choice));
    }
    return VersionRange.any(choices);
  }

  private static VersionRange together(Ecosystem ecosystem, String text)
      throws InvalidTextException {
    List<VersionRange> comparisons = new ArrayList<>();
    if (text.strip().equals("*")) {
      return version -> true;
    }
    for (String word : words(text)) {
      comparisons.add(VersionComparison.parse(ecosystem, word, VersionComparison.Operator.EQUAL));
    }
    return VersionRange.all(comparisons);
  }

  /** The comparisons in {@code text}, each a sign and a version without blanks between them. */
  static List<String> words(String text) throws InvalidTextException {
    List<String> words = new ArrayList<>();
    StringBuilder sign = new StringBuilder();
    for (String part : text.strip().split(text.contains(",") ? "\\s*,\\s*|\\s+" : "\\s+", -1)) {
      if (part.isEmpty()) {
        throw new InvalidTextException("a comparison is missing in it");
      }
      sign.append(part);
      if (part.chars().anyMatch(c -> "<>=!~^".indexOf(c) < 0)) {
        words.add(sign.toString());
        sign.setLength(0);
      }
    }
    if (sign.length() > 0) {
      throw new InvalidTextException("a version is missing behind " + Quotation.of("" + sign));
    }
    return words;
  }
}
