package dev.okite.internal.tree;

import dev.okite.internal.eval.Failures;
import dev.okite.internal.operation.Glob;
import dev.okite.internal.operation.Regex;
import dev.okite.source.Span;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;

/** {@code like}, {@code matches} and their negations (language reference 5.2). */
public final class PatternNode extends BinaryConditionNode {
  /** The language of the pattern. */
  public enum Language {
    GLOB("like"),
    REGEX("matches");

    private final String operator;

    Language(String operator) {
      this.operator = operator;
    }
  }

  private final Language language;
  private final boolean expected;

  /**
   * A match.
   *
   * @param expected false for the negated operator
   */
  public PatternNode(
      Span span, EvalNode left, EvalNode right, Language language, boolean expected) {
    super(span, left, right);
    this.language = language;
    this.expected = expected;
  }

  @Override
  protected boolean holds(Value left, Value right) {
    if (left instanceof NullValue || right instanceof NullValue) {
      return !expected;
    }
    if (!(left instanceof StringValue text) || !(right instanceof StringValue pattern)) {
      throw notText(language, left, right);
    }
    boolean matches =
        switch (language) {
          case GLOB -> Glob.compile(pattern.value()).matches(text.value());
          case REGEX -> Regex.compile(pattern.value()).matches(text.value());
        };
    return matches == expected;
  }

  static EvaluationFailure notText(Language language, Value left, Value right) {
    return Failures.notText(language.operator, left, right);
  }
}
