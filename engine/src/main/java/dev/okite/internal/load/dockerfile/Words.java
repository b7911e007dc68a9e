package dev.okite.internal.load.dockerfile;

import java.util.ArrayList;
import java.util.List;

/** Splits the arguments of an instruction into words, as the instruction does it. */
final class Words {
  private Words() {}

  /** What blanks part from each other; quotes have no say in it. */
  static List<Word> byBlanks(MappedText text, int from, int to) {
    List<Word> words = new ArrayList<>();
    int i = text.behindBlanks(from, to);
    while (i < to) {
      int start = i;
      while (i < to && !MappedText.isBlank(text.at(i))) {
        i++;
      }
      words.add(new Word(text, start, i));
      i = text.behindBlanks(i, to);
    }
    return words;
  }

  /** What blanks part that stand in no quotes and behind no escape character. */
  static List<Word> byBlanksOutsideQuotes(MappedText text, int from, int to, char escape) {
    List<Word> words = new ArrayList<>();
    int i = text.behindBlanks(from, to);
    while (i < to) {
      int end = quotedEnd(text, i, to, escape);
      words.add(new Word(text, i, end));
      i = text.behindBlanks(end, to);
    }
    return words;
  }

  /** Where the word ends that starts at {@code from}. */
  static int quotedEnd(MappedText text, int from, int to, char escape) {
    char quote = 0;
    int i = from;
    while (i < to) {
      char c = text.at(i);
      if (quote == 0 && MappedText.isBlank(c)) {
        return i;
      } else if (c == escape && quote != '\'') {
        i++;
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      }
      i++;
    }
    return to;
  }
}
