package dev.okite.explanation;

import dev.okite.finding.EvaluationError;
import dev.okite.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A step, or an expression, that decided something: what it came to, and why. Immutable. A tree of
 * reasons is bounded in size and depth.
 *
 * @param kind what it is
 * @param span where it stands in a policy; empty for an element that is gone through
 * @param name of an element, or of a {@code for}, the names that are bound; of a function or an
 *     exception its full name; of a name what it is; of an assertion that made a finding the
 *     message of it; else empty
 * @param value what it came to, on one line and cut where it is long: strings in quotes, and an
 *     element by what it calls itself; of an exception its reason; empty where there is no value
 * @param error why it has no value; the innermost reason with one is the expression that failed
 * @param where where in a document the value stands, or is missing; empty for a computed value
 * @param because what decided, in the order in which it was evaluated
 * @param more how many further elements there are of which {@code because} tells nothing
 * @param isCut whether there is more to tell and nothing is told, because the tree is too large
 */
public record Reason(
    Kind kind,
    Optional<Span> span,
    Optional<String> name,
    Optional<String> value,
    Optional<EvaluationError> error,
    Optional<Where> where,
    List<Reason> because,
    int more,
    boolean isCut) {

  /** What a reason is about. */
  public enum Kind {
    /** A {@code match} of a policy or a rule. */
    MATCH,
    /** The condition of an {@code except … when}, which keeps a rule out where it holds. */
    EXCEPT,
    /** A {@code where} of a rule. */
    WHERE,
    /** A {@code for} of a rule; its value is how many elements there are. */
    FOR,
    /** Where the elements come from that a {@code for} or an expression goes through. */
    SOURCE,
    /** One element that a {@code for} or an expression goes through. */
    ELEMENT,
    /** A {@code deny when}, by its condition. */
    DENY,
    /** A {@code require}, by its condition. */
    REQUIRE,
    /** An exception that waived findings, by its condition. */
    EXCEPTION,
    /** What the name of a {@code let}, a constant or a parameter stands for. */
    NAME,
    /** The body of a function that was called. */
    FUNCTION,
    /**
     * What keeps a value from being of a type with fields that a condition asks for; its name is
     * where in the value that is, and empty for the value itself.
     */
    MISMATCH,
    /** Any other expression. */
    EXPRESSION;

    /** Its name in lower case, as tools are given it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Reason {
    because = List.copyOf(because);
  }

  /** Whether nothing below it was left out. */
  public boolean isComplete() {
    return !isCut && more == 0 && because.stream().allMatch(Reason::isComplete);
  }
}
