package dev.okite.internal.load;

import dev.okite.value.BigIntValue;
import dev.okite.value.BoolValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.IntValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** The core schema of YAML 1.2, with exact numbers. */
final class CoreSchema implements ScalarSchema {
  /** Loaded with the first text that may be a number. */
  private static final class Numbers {
    static final Pattern INT = Pattern.compile("[-+]?[0-9]++");
    static final Pattern FLOAT =
        Pattern.compile("[-+]?(?:\\.[0-9]++|[0-9]++(?:\\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?");
    static final Pattern OCTAL = Pattern.compile("0o[0-7]++");
    static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]++");
    static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
  }

  @Override
  public Resolved resolve(String text, int offset) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> new Resolved.Null();
      case "true", "True", "TRUE" -> new Resolved.Bool(true);
      case "false", "False", "FALSE" -> new Resolved.Bool(false);
      default -> number(text, offset);
    };
  }

  private static Resolved number(String text, int offset) {
    char first = text.charAt(0);
    if ((first < '0' || first > '9') && first != '-' && first != '+' && first != '.') {
      return new Resolved.Str(text);
    }
    if (Numbers.INT.matcher(text).matches()) {
      return new Resolved.Int(NumberText.integer(text, 10, offset));
    }
    if (Numbers.FLOAT.matcher(text).matches()) {
      return new Resolved.Decimal(NumberText.decimal(text, offset));
    }
    if (Numbers.OCTAL.matcher(text).matches()) {
      return new Resolved.Int(NumberText.integer(text.substring(2), 8, offset));
    }
    if (Numbers.HEXADECIMAL.matcher(text).matches()) {
      return new Resolved.Int(NumberText.integer(text.substring(2), 16, offset));
    }
    return Numbers.NOT_FINITE.matcher(text).matches()
        ? new Resolved.NotFinite(text)
        : new Resolved.Str(text);
  }

  @Override
  public Resolved toFloat(Resolved.Int number) {
    return new Resolved.Decimal(new BigDecimal(number.value()));
  }

  @Override
  public Value value(Resolved scalar, int start, int end) {
    if (scalar instanceof Resolved.Str text) {
      return StringValue.at(text.value(), start, end);
    } else if (scalar instanceof Resolved.Int number) {
      return integer(number.value(), start, end);
    } else if (scalar instanceof Resolved.Bool bool) {
      return BoolValue.at(bool.value(), start, end);
    } else if (scalar instanceof Resolved.Decimal number) {
      return DecimalValue.at(number.value(), start, end);
    } else if (scalar instanceof Resolved.Null) {
      return NullValue.at(start, end);
    }
    throw notFinite(scalar, start);
  }

  @Override
  public String key(Resolved scalar, int offset) {
    return scalar instanceof Resolved.NotFinite number
        ? number.text()
        : value(scalar, offset, offset).render();
  }

  /** An integer in the smallest class that holds it. */
  static Value integer(BigInteger value, int start, int end) {
    return value.bitLength() < Long.SIZE
        ? IntValue.at(value.longValue(), start, end)
        : BigIntValue.at(value, start, end);
  }

  static LoadFailure notFinite(Resolved scalar, int offset) {
    String text = scalar instanceof Resolved.NotFinite number ? number.text() : "";
    return new LoadFailure(
        offset,
        "`"
            + text
            + "` is not a number that a document can hold, expected a finite one; quote it if it is"
            + " text");
  }
}
