package dev.okite.cli.command;

import dev.okite.diagnostic.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How to show what was found. */
enum Format {
  TEXT,
  JSON,
  SARIF,
  JUNIT,
  GITHUB,
  GITLAB,
  OPENREPORTS,
  MARKDOWN,
  HTML;

  /** The words for them. */
  static final List<String> WORDS = Stream.of(values()).map(Format::word).toList();

  /**
   * The format that is called {@code word}.
   *
   * @param option where that is said
   * @throws StartException if there is no such format
   */
  static Format of(String option, String word) throws StartException {
    int index = WORDS.indexOf(word);
    if (index >= 0) {
      return values()[index];
    }
    throw StartException.of(
        "`"
            + option
            + "` takes one of `"
            + String.join("`, `", WORDS)
            + "`, found `"
            + word
            + "`"
            + Suggestion.didYouMean(word, WORDS).map(hint -> "; " + hint).orElse(""));
  }

  /**
   * The format that is called {@code word}, of those that suit everything.
   *
   * @throws StartException if it is not one of them
   */
  static Format textOrJson(String word) throws StartException {
    return switch (word) {
      case "text" -> TEXT;
      case "json" -> JSON;
      default -> throw StartException.of("`--format` is `text` or `json`, found `" + word + "`");
    };
  }

  /** The word on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
