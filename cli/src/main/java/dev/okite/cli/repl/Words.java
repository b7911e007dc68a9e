package dev.okite.cli.repl;

import java.util.ArrayList;
import java.util.List;

/** Takes the argument of a command apart. */
final class Words {
  private Words() {}

  /** The words of {@code text}, between blanks; what stands in double quotes is one. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean isQuoted = false;
    boolean isOpen = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
        isOpen = true;
      } else if (Character.isWhitespace(c) && !isQuoted) {
        if (isOpen) {
          words.add(word.toString());
        }
        word.setLength(0);
        isOpen = false;
      } else {
        word.append(c);
        isOpen = true;
      }
    }
    if (isOpen) {
      words.add(word.toString());
    }
    return words;
  }
}
