package dev.okite.cli.command;

import dev.okite.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which qualified name may have been meant. */
final class NearestName {
  private NearestName() {}

  /**
   * A question with the nearest of {@code names}, or else with the one that has the nearest last
   * word.
   */
  static Optional<String> didYouMean(String name, List<String> names) {
    Optional<String> whole = Suggestion.didYouMean(name, names);
    if (whole.isPresent()) {
      return whole;
    }
    List<String> lastWords = new ArrayList<>();
    names.forEach(n -> lastWords.add(lastWord(n)));
    String last = lastWord(name);
    Optional<String> nearest =
        lastWords.contains(last) ? Optional.of(last) : Suggestion.nearest(last, lastWords);
    return nearest.map(n -> "did you mean `" + names.get(lastWords.indexOf(n)) + "`?");
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
