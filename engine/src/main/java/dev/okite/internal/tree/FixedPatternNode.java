package dev.okite.internal.tree;

import dev.okite.internal.operation.Glob;
import dev.okite.internal.operation.Regex;
import dev.okite.internal.sketch.Operations;
import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.tree.PatternNode.Language;
import dev.okite.source.Span;
import dev.okite.value.BoolValue;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code like} or {@code matches} with a constant pattern, compiled when the plan is made.
 *
 * <p>Sound because the pattern does not change, and a constant shows nothing.
 */
public final class FixedPatternNode extends ConditionNode {
  private final EvalNode operand;
  private final Language language;
  private final StringValue pattern;
  private final Predicate<String> matcher;
  private final boolean expected;

  /**
   * A match.
   *
   * @param expected false for the negated operator
   * @throws dev.okite.value.EvaluationFailure if the pattern is malformed
   */
  public FixedPatternNode(
      Span span, EvalNode operand, StringValue pattern, Language language, boolean expected) {
    super(span);
    this.operand = operand;
    this.language = language;
    this.pattern = pattern;
    this.matcher =
        switch (language) {
          case GLOB -> Glob.compile(pattern.value())::matches;
          case REGEX -> Regex.compile(pattern.value())::matches;
        };
    this.expected = expected;
  }

  @Override
  public boolean test(Frame frame) {
    Value value = operand.eval(frame);
    try {
      return matches(value);
    } catch (EvaluationFailure failure) {
      throw failure(frame, failure, operand);
    }
  }

  private boolean matches(Value value) {
    if (value instanceof StringValue text) {
      return matcher.test(text.value()) == expected;
    }
    if (value instanceof NullValue) {
      return !expected;
    }
    throw PatternNode.notText(language, value, pattern);
  }

  @Override
  public void show(Frame frame, Shown shown) {
    operand.show(frame, shown);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return Operations.apply(
        sketcher, this, List.of(operand), sides -> BoolValue.of(matches(sides[0])));
  }
}
