package dev.okite.internal.load.dockerfile;

/** Takes quotes and escapes away from words of a shell. */
final class ShellWords {
  private ShellWords() {}

  /** What {@code word} says. Variables and substitutions stay as they are written. */
  static MappedText plain(Word word) {
    MappedText text = word.text();
    ShellText shell = new ShellText(text, word.to());
    MappedText.Builder out = new MappedText.Builder(word.start());
    boolean inQuotes = false;
    int i = word.from();
    while (i < word.to()) {
      char c = text.at(i);
      if (c == '"') {
        inQuotes = !inQuotes;
        i++;
      } else if (c == '\'' && !inQuotes) {
        int end = shell.quotedEnd(i);
        boolean isClosed = end - 1 > i && text.at(end - 1) == '\'';
        out.add(text, i + 1, isClosed ? end - 1 : end);
        i = end;
      } else if (c == '\\') {
        char next = shell.at(i + 1);
        if (inQuotes && next != '"' && next != '$' && next != '\\' && next != '`' && next != '\n') {
          out.add(text, i);
        } else if (i + 1 < word.to() && next != '\n') {
          out.add(text, i + 1);
          i++;
        } else if (next == '\n') {
          i++;
        }
        i++;
      } else {
        boolean isPlain = inQuotes && c != '`' && !(c == '$' && shell.at(i + 1) != '\'');
        int end = isPlain ? i : shell.quotedEnd(i);
        int next = end == i ? i + 1 : end;
        out.add(text, i, next);
        i = next;
      }
    }
    return out.build();
  }
}
