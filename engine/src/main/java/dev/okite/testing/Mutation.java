package dev.okite.testing;

import dev.okite.source.Span;
import java.util.Locale;

/**
 * A small change to a policy that its tests should notice.
 *
 * @param kind what sort of change it is
 * @param part the full name of what it changes: a rule, a policy, a function or a constant
 * @param span what it changes
 * @param before what stands there, in the canonical layout
 * @param after what stands there instead; empty if {@code before} is left out
 */
public record Mutation(Kind kind, String part, Span span, String before, String after) {
  /** What can be changed. */
  public enum Kind {
    /** A condition is turned into its opposite. */
    NEGATION,
    /** An operand of {@code and} or {@code or} is left out. */
    OPERAND,
    /** {@code any}, {@code all} or {@code none} is another of them. */
    QUANTIFIER,
    /** An order takes in its bound or leaves it out, or the bound is another by one. */
    BOUND,
    /** {@code ==} is {@code !=}, or the other way round. */
    EQUALITY,
    /** A glob or regular expression matches more. */
    PATTERN,
    /** An element of a constant list is left out. */
    ELEMENT,
    /** A {@code match} or {@code where} is left out. */
    CONDITION,
    /** The value behind {@code ??} is left out. */
    DEFAULT;

    /** The word for it in reports and comments. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The change in one line, such as {@code a < b → a <= b} or {@code without x in xs}. */
  public String change() {
    return after.isEmpty() ? "without `" + before + "`" : "`" + before + "` → `" + after + "`";
  }
}
