package dev.okite.internal.load.dockerfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that a shell runs, or that another command does. */
final class Command {
  /**
   * Where something is read from or written to.
   *
   * @param operator such as {@code >}
   * @param target what stands behind it
   */
  record Redirect(Word operator, Word target) {}

  /** What joins it to the command before it; null if nothing does. */
  @Nullable Word operator;

  /** Commands that are joined by pipes have the same number. */
  int pipeline;

  /** What runs it; null if that is the shell itself. */
  @Nullable String wrapper;

  /** Settings of variables in front of it. */
  final List<Argument> assignments = new ArrayList<>();

  /** Its name and what follows; empty if it only sets variables. */
  final List<Argument> words = new ArrayList<>();

  final List<Redirect> redirects = new ArrayList<>();

  boolean isEmpty() {
    return words.isEmpty() && assignments.isEmpty() && redirects.isEmpty();
  }

  /** What the word at {@code index} says; empty behind the last. */
  String word(int index) {
    return index < words.size() ? words.get(index).text().written() : "";
  }

  /** The last part of the path that it is called by, such as {@code curl}. */
  static Word name(Argument first) {
    Word word = first.text();
    int from = word.from();
    for (int i = word.from(); i + 1 < word.to(); i++) {
      if (word.text().at(i) == '/') {
        from = i + 1;
      }
    }
    return new Word(word.text(), from, word.to());
  }

  /** The name that it is known by; empty if it has none. */
  String name() {
    return words.isEmpty() ? "" : name(words.get(0)).written();
  }
}
