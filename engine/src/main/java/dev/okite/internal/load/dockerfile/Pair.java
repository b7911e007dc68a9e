package dev.okite.internal.load.dockerfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name and what it is set to.
 *
 * @param name the name
 * @param value the value as it is written; null where there is none
 */
record Pair(Word name, @Nullable Word value) {
  /** The pairs of {@code ARG}, {@code ENV} or {@code LABEL}. */
  static List<Pair> of(Instruction instruction) {
    Word first = instruction.arguments().get(0).text();
    if (instruction.keyword() != Keyword.ARG && first.indexOf('=') < 0) {
      Word rest = instruction.rest();
      int nameEnd = rest.from();
      while (!MappedText.isBlank(rest.text().at(nameEnd))) {
        nameEnd++;
      }
      Word name = new Word(rest.text(), rest.from(), nameEnd);
      int start = rest.text().behindBlanks(nameEnd, rest.to());
      return List.of(new Pair(name, new Word(rest.text(), start, rest.to())));
    }
    List<Pair> pairs = new ArrayList<>();
    for (Argument argument : instruction.arguments()) {
      Word word = argument.text();
      int equals = word.indexOf('=');
      pairs.add(
          equals < 0
              ? new Pair(word, null)
              : new Pair(
                  new Word(word.text(), word.from(), equals),
                  new Word(word.text(), equals + 1, word.to())));
    }
    return pairs;
  }
}
