package dev.okite.internal.load.dockerfile;

/** Takes quotes and escapes away, as Dockerfiles have them. */
final class Unquoted {
  private Unquoted() {}

  /** What {@code word} says. Variables stay as they are written. */
  static MappedText of(Word word, char escape) {
    MappedText text = word.text();
    MappedText.Builder out = new MappedText.Builder(word.start());
    char quote = 0;
    for (int i = word.from(); i < word.to(); i++) {
      char c = text.at(i);
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == escape && takesMeaning(text.at(i + 1), quote, escape)) {
        i++;
        if (i < word.to()) {
          out.add(text, i);
        }
      } else {
        out.add(text, i);
      }
    }
    return out.build();
  }

  /**
   * Whether an escape character is one before {@code next}: in double quotes only before what has a
   * meaning there, and in single quotes never.
   */
  static boolean takesMeaning(char next, char quote, char escape) {
    return quote == 0 || (quote == '"' && (next == '"' || next == '$' || next == escape));
  }
}
