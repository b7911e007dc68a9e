package dev.okite.cli.repl;

import dev.okite.syntax.parse.Lexeme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that the text of an entry binds by itself, which may not even parse yet, and what they
 * go through: {@code for c in xs}, {@code any c in xs:}, {@code let c = x}, {@code (xs where it}.
 */
final class BufferNames {
  private static final Set<String> ENDS =
      Set.of(
          "where", "for", "deny", "require", "let", "def", "match", "at", "see", "because", "fix",
          "then", "else", "via", "by", "from", "when", "rule", "policy");
  private static final int MOST_CLAUSES = 8;

  private final String text;
  private final List<Lexeme> lexemes;
  private final List<Bound> bound = new ArrayList<>();

  /** A name, the clause that binds it, what that goes through, and where both stand. */
  private record Bound(String name, String binding, String source, int offset, int sourceOffset) {}

  BufferNames(String text, List<Lexeme> lexemes) {
    this.text = text;
    this.lexemes = lexemes;
    for (int i = 0; i < lexemes.size(); i++) {
      find(i);
    }
  }

  /** The names, in the order of the text. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    bound.forEach(each -> names.add(each.name()));
    return names;
  }

  /**
   * An expression that goes through all values of {@code chain}, which stands at {@code offset}, as
   * a list; the chain itself where the entry binds no name in it.
   */
  String expand(String chain, int offset) {
    List<String> clauses = new ArrayList<>();
    collect(chain, offset, clauses, new HashSet<>());
    return clauses.isEmpty() ? chain : "[" + chain + " " + String.join(" ", clauses) + "]";
  }

  /** Whether {@link #expand} makes a list of the values of {@code chain}. */
  boolean binds(String chain, int offset) {
    return !expand(chain, offset).equals(chain);
  }

  /** Outer clauses come first. */
  private void collect(String code, int offset, List<String> clauses, Set<Bound> seen) {
    for (Lexeme lexeme : Lexeme.of(code)) {
      boolean isMember = lexeme.start() > 0 && code.charAt(lexeme.start() - 1) == '.';
      if (isMember || clauses.size() >= MOST_CLAUSES) {
        continue;
      }
      String name = code.substring(lexeme.start(), lexeme.end());
      Bound binder = binder(name, offset, offset + code.length());
      if (binder != null && seen.add(binder)) {
        collect(binder.source(), binder.sourceOffset(), clauses, seen);
        clauses.add("for " + binder.binding() + " in (" + binder.source() + ")");
      }
    }
  }

  /**
   * The nearest one before {@code start}; else, in a comprehension, the first behind {@code end}.
   */
  private @Nullable Bound binder(String name, int start, int end) {
    Bound before = null;
    Bound behind = null;
    for (Bound candidate : bound) {
      if (candidate.name().equals(name)) {
        if (candidate.offset() < start) {
          before = candidate;
        } else if (behind == null && candidate.offset() >= end) {
          behind = candidate;
        }
      }
    }
    return before != null ? before : behind;
  }

  private void find(int i) {
    if (is(i, "in") && isName(i - 1)) {
      String source = source(i + 1);
      String last = word(i - 1);
      if (is(i - 2, ",") && isName(i - 3)) {
        String binding = word(i - 3) + ", " + last;
        add(word(i - 3), binding, source, i - 3, i + 1);
        add(last, binding, source, i - 3, i + 1);
      } else if (is(i - 2, "for")
          || is(i - 2, "any")
          || is(i - 2, "all")
          || is(i - 2, "none")
          || is(i - 2, "(")) {
        add(last, last, source, i - 1, i + 1);
      }
    } else if (is(i, "let") && isName(i + 1)) {
      int equals = i + 2;
      while (equals < lexemes.size() && !is(equals, "=")) {
        equals++;
      }
      add(word(i + 1), word(i + 1), "[" + source(equals + 1) + "]", i + 1, equals + 1);
    } else if (is(i, "reach") && isName(i + 1) && is(i + 2, "from")) {
      add(word(i + 1), word(i + 1), source(i + 3), i + 1, i + 3);
    } else if (is(i, "where")) {
      int open = opener(i);
      if (open >= 0 && is(open, "(") && open + 1 < i && !is(open + 2, "in") && !is(open + 2, ",")) {
        String source = text.substring(start(open + 1), lexemes.get(i - 1).end());
        bound.add(new Bound("it", "it", source, start(i), start(open + 1)));
      }
    }
  }

  private void add(String name, String binding, String source, int at, int sourceAt) {
    if (!source.isBlank() && !source.equals("[]")) {
      bound.add(new Bound(name, binding, source, start(at), start(sourceAt)));
    }
  }

  /** The bracket that {@code i} stands in, or -1. */
  private int opener(int i) {
    int depth = 0;
    for (int j = i - 1; j >= 0; j--) {
      if (isCloser(j)) {
        depth++;
      } else if (isOpener(j)) {
        if (depth == 0) {
          return j;
        }
        depth--;
      }
    }
    return -1;
  }

  /** What is gone through, from lexeme {@code i} on. */
  private String source(int i) {
    int depth = 0;
    int end = i;
    while (end < lexemes.size()) {
      if (isOpener(end)) {
        depth++;
      } else if (isCloser(end)) {
        if (depth == 0) {
          break;
        }
        depth--;
      } else if (depth == 0 && (is(end, ":") || is(end, ",") || ENDS.contains(word(end)))) {
        if (!is(end - 1, ".")) {
          break;
        }
      }
      end++;
    }
    return end == i ? "" : text.substring(start(i), lexemes.get(end - 1).end());
  }

  private boolean isOpener(int i) {
    return is(i, "(") || is(i, "[") || is(i, "{");
  }

  private boolean isCloser(int i) {
    return is(i, ")") || is(i, "]") || is(i, "}");
  }

  private boolean isName(int i) {
    return i >= 0
        && i < lexemes.size()
        && (lexemes.get(i).kind() == Lexeme.Kind.NAME
            || lexemes.get(i).kind() == Lexeme.Kind.KEYWORD
            || lexemes.get(i).kind() == Lexeme.Kind.FUNCTION);
  }

  private boolean is(int i, String sign) {
    return i >= 0 && i < lexemes.size() && word(i).equals(sign);
  }

  private String word(int i) {
    return text.substring(lexemes.get(i).start(), lexemes.get(i).end());
  }

  private int start(int i) {
    return lexemes.get(i).start();
  }
}
