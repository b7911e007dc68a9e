package dev.okite.internal.validate;

import dev.okite.internal.operation.Regex;
import dev.okite.value.EvaluationFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The regular expressions of schemas, each prepared once. Documents say the same things again and
 * again, such as `100m`, so that what came of short texts is kept, some for each expression. Safe
 * to share between threads.
 */
final class Patterns {
  private static final int SLOTS = 256;
  private static final int LONGEST = 64;

  private final Map<String, Pattern> known = new ConcurrentHashMap<>();

  /** What is prepared for {@code expression}. */
  Pattern of(String expression) {
    Pattern pattern = known.get(expression);
    return pattern != null ? pattern : known.computeIfAbsent(expression, Pattern::new);
  }

  /** One expression. One that RE2 cannot hold is reported where the schema is read, and holds. */
  static final class Pattern {
    private final @Nullable Regex regex;

    /** Threads that race see a whole answer or none. */
    private final @Nullable Answer[] answers = new Answer[SLOTS];

    private record Answer(String text, boolean isFound) {}

    Pattern(String expression) {
      regex = compiled(expression);
    }

    private static @Nullable Regex compiled(String expression) {
      try {
        return Regex.compile(expression);
      } catch (EvaluationFailure invalid) {
        return null;
      }
    }

    /** How many steps it takes to look through {@code text}, whether or not that is known. */
    long cost(String text) {
      return regex == null ? 0 : regex.cost(text);
    }

    /** Whether {@code text} has it. */
    boolean isIn(String text) {
      Regex prepared = regex;
      if (prepared == null) {
        return true;
      }
      if (text.length() > LONGEST) {
        return prepared.findsIn(text);
      }
      int hash = text.hashCode();
      int slot = (hash ^ hash >>> 16) & (SLOTS - 1);
      Answer answer = answers[slot];
      if (answer == null || !answer.text.equals(text)) {
        answer = new Answer(text, prepared.findsIn(text));
        answers[slot] = answer;
      }
      return answer.isFound;
    }
  }
}
