package dev.okite.cli.repl;

import dev.okite.session.Declared;
import dev.okite.syntax.parse.Lexeme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which declarations of a session a text needs, also through others. */
final class NeededDeclarations {
  private NeededDeclarations() {}

  /** Those of {@code declared} whose names {@code texts} mention, in the order of declaration. */
  static List<Declared> of(List<String> texts, List<Declared> declared) {
    Deque<String> pending = new ArrayDeque<>(texts);
    Set<Declared> found = new LinkedHashSet<>();
    while (!pending.isEmpty()) {
      Set<String> names = names(pending.removeFirst());
      for (Declared candidate : declared) {
        if (names.contains(candidate.name()) && isValue(candidate) && found.add(candidate)) {
          pending.add(candidate.text());
        }
      }
    }
    List<Declared> ordered = new ArrayList<>(declared);
    ordered.retainAll(found);
    return ordered;
  }

  /** Whether {@code text} mentions {@code name}. */
  static boolean mentions(String text, String name) {
    return names(text).contains(name);
  }

  private static boolean isValue(Declared declared) {
    return switch (declared.kind()) {
      case IMPORT, LET, DEF -> true;
      default -> false;
    };
  }

  private static Set<String> names(String text) {
    Set<String> names = new LinkedHashSet<>();
    for (Lexeme lexeme : Lexeme.of(text)) {
      boolean isName = lexeme.kind() == Lexeme.Kind.NAME || lexeme.kind() == Lexeme.Kind.FUNCTION;
      boolean isMember = lexeme.start() > 0 && text.charAt(lexeme.start() - 1) == '.';
      if (isName && !isMember) {
        names.add(text.substring(lexeme.start(), lexeme.end()));
      }
    }
    return names;
  }
}
