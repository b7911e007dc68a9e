package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.internal.operation.Numbers;
import dev.okite.type.Type;
import dev.okite.value.BoolValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NumberValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Functions that make a value of one type of a value of another. */
final class ConversionFunctions {
  private static final int LONGEST = 2 * DecimalValue.MAX_SCALE;

  private ConversionFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "string",
            List.of(Parameter.of("value", Type.ANY.withoutNull())),
            Type.STRING,
            "The text that an interpolation shows for the value.",
            ConversionFunctions::string),
        new Builtin(
            "int",
            List.of(Parameter.of("value", Type.STRING.or(Type.NUMBER))),
            Type.INT,
            "The whole number that a text spells in decimal digits, or that a decimal is worth."
                + " Anything else is an error, as is a number that does not fit into 64 bits;"
                + " `floor`, `ceil` and `round` take fractions away.",
            ConversionFunctions::integer),
        new Builtin(
            "decimal",
            List.of(Parameter.of("value", Type.STRING.or(Type.NUMBER))),
            Type.DECIMAL,
            "The number that a text spells, with a fraction or an exponent if it has one, or the"
                + " number itself as a decimal.",
            ConversionFunctions::decimal),
        new Builtin(
            "bool",
            List.of(Parameter.of("value", Type.STRING.or(Type.BOOL))),
            Type.BOOL,
            "True for the text `true`, false for the text `false`. Any other text is an error.",
            ConversionFunctions::bool));
  }

  private static Value string(Value[] arguments, CallContext context) {
    if (arguments[0] instanceof StringValue) {
      return arguments[0];
    }
    Weight.charge(arguments[0], context);
    return Results.text(arguments[0].render());
  }

  private static Value integer(Value[] arguments, CallContext context) {
    if (arguments[0] instanceof NumberValue number) {
      if (number.kind() == ValueKind.INT) {
        return number;
      }
      if (!number.isIntegral()) {
        throw invalid(number.render(), "an int", "take its fraction away with `floor` or `round`");
      }
      return Numbers.integer(number.toBigDecimal().toBigIntegerExact());
    }
    String text = Arguments.text(arguments, 0, context);
    int sign = signLength(text);
    if (text.length() > LONGEST || !isDigits(text, sign, text.length())) {
      throw invalid(text, "an int", "expected decimal digits with an optional sign");
    }
    return Numbers.integer(new BigInteger(text));
  }

  private static Value decimal(Value[] arguments, CallContext context) {
    if (arguments[0] instanceof DecimalValue) {
      return arguments[0];
    }
    if (arguments[0] instanceof NumberValue number) {
      return Numbers.decimal(number.toBigDecimal());
    }
    String text = Arguments.text(arguments, 0, context);
    if (!spellsDecimal(text)) {
      throw invalid(text, "a decimal", "expected a number such as `1.5` or `2e3`");
    }
    BigDecimal value = new BigDecimal(text);
    return Numbers.decimal(value.signum() == 0 ? BigDecimal.ZERO : value);
  }

  private static Value bool(Value[] arguments, CallContext context) {
    if (arguments[0] instanceof BoolValue) {
      return arguments[0];
    }
    String text = Arguments.text(arguments, 0, context);
    if (!text.equals("true") && !text.equals("false")) {
      throw invalid(text, "a bool", "expected `true` or `false`");
    }
    return BoolValue.of(text.equals("true"));
  }

  /** Digits, a point with digits behind it, an exponent of few digits: the last two optional. */
  private static boolean spellsDecimal(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    int end = exponent < 0 ? text.length() : exponent;
    int point = text.indexOf('.');
    boolean number =
        point < 0
            ? isDigits(text, signLength(text), end)
            : isDigits(text, signLength(text), point) && isDigits(text, point + 1, end);
    if (!number || exponent < 0) {
      return number;
    }
    String power = text.substring(exponent + 1);
    return power.length() <= 5 && isDigits(power, signLength(power), power.length());
  }

  private static int signLength(String text) {
    return text.startsWith("+") || text.startsWith("-") ? 1 : 0;
  }

  private static boolean isDigits(String text, int start, int end) {
    return start < end && text.substring(start, end).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static EvaluationFailure invalid(String text, String wanted, String advice) {
    return new EvaluationFailure(
        ErrorCode.INVALID_VALUE, Quotation.of(text) + " is not " + wanted + ": " + advice);
  }
}
