package dev.okite.internal.load;

import dev.okite.value.DecimalValue;
import dev.okite.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Kubernetes makes of unquoted scalars: YAML 1.1 as its tools read it, turned into JSON. A
 * number that is not an integer of 64 bits becomes the floating-point number that a cluster would
 * store, and is an integer again where JSON writes it as one.
 */
final class KubernetesSchema implements ScalarSchema {
  private static final CoreSchema CORE = new CoreSchema();
  private static final Map<String, Resolved> WORDS = words();
  private static final BigInteger UNSIGNED_MAX =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  /** Loaded with the first text that may be a number with a fraction, which few manifests have. */
  private static final class Fractions {
    static final Pattern FLOAT =
        Pattern.compile("[-+]?(?:\\.[0-9]++|[0-9]++(?:\\.[0-9]*+)?)(?:[eE][-+]?[0-9]++)?");
    static final Pattern WITHOUT_INTEGER =
        Pattern.compile("\\.[0-9]++(?:_[0-9]++)*+(?:[eE][-+]?[0-9]++(?:_[0-9]++)*+)?");
  }

  @Override
  public Resolved resolve(String text, int offset) {
    Resolved word = WORDS.get(text);
    if (word != null) {
      return word;
    }
    char first = text.charAt(0);
    if (first == '.') {
      return Fractions.WITHOUT_INTEGER.matcher(text).matches()
          ? floatOr(text.replace("_", ""), text)
          : new Resolved.Str(text);
    }
    boolean numeric = (first >= '0' && first <= '9') || first == '-' || first == '+';
    return numeric ? number(text) : new Resolved.Str(text);
  }

  private static Resolved number(String text) {
    String plain = text.replace("_", "");
    BigInteger integer = GoInteger.parse(plain);
    if (integer != null) {
      return integer.bitLength() < Long.SIZE
          ? new Resolved.Int(integer)
          : unsigned(integer, plain, text);
    }
    return floatOr(plain, text);
  }

  private static Resolved unsigned(BigInteger integer, String plain, String text) {
    boolean signed = plain.charAt(0) == '-' || plain.charAt(0) == '+';
    return !signed && integer.compareTo(UNSIGNED_MAX) <= 0
        ? new Resolved.Int(integer)
        : floatOr(plain, text);
  }

  private static Resolved floatOr(String plain, String text) {
    if (Fractions.FLOAT.matcher(plain).matches()) {
      double value = Double.parseDouble(plain);
      if (!Double.isInfinite(value)) {
        return new Resolved.Binary(value);
      }
    }
    return new Resolved.Str(text);
  }

  @Override
  public Resolved toFloat(Resolved.Int number) {
    return new Resolved.Binary(number.value().doubleValue());
  }

  @Override
  public Value value(Resolved scalar, int start, int end) {
    if (scalar instanceof Resolved.Int number && number.value().bitLength() >= Long.SIZE) {
      return binary(number.value().doubleValue(), start, end);
    }
    return scalar instanceof Resolved.Binary number
        ? binary(number.value(), start, end)
        : CORE.value(scalar, start, end);
  }

  private static Value binary(double value, int start, int end) {
    BigDecimal decimal = GoFloat.shortest(value);
    return decimal.scale() == 0
        ? CoreSchema.integer(decimal.unscaledValue(), start, end)
        : DecimalValue.at(decimal, start, end);
  }

  @Override
  public String key(Resolved scalar, int offset) {
    if (scalar instanceof Resolved.Null) {
      throw new LoadFailure(
          offset, "a key of a Kubernetes object cannot be null, expected text; quote the key");
    }
    if (scalar instanceof Resolved.Int number && number.value().bitLength() >= Long.SIZE) {
      throw new LoadFailure(
          offset, "the key `" + number.value() + "` is too large a number; quote the key");
    }
    return scalar instanceof Resolved.Binary number
        ? GoFloat.text(number.value())
        : CORE.key(scalar, offset);
  }

  private static Map<String, Resolved> words() {
    Map<String, Resolved> words = new HashMap<>();
    addAll(words, new Resolved.Null(), "", "~", "null", "Null", "NULL");
    addAll(
        words,
        new Resolved.Bool(true),
        "y",
        "Y",
        "yes",
        "Yes",
        "YES",
        "true",
        "True",
        "TRUE",
        "on",
        "On",
        "ON");
    addAll(
        words,
        new Resolved.Bool(false),
        "n",
        "N",
        "no",
        "No",
        "NO",
        "false",
        "False",
        "FALSE",
        "off",
        "Off",
        "OFF");
    addAll(words, new Resolved.NotFinite(".nan"), ".nan", ".NaN", ".NAN");
    addAll(
        words, new Resolved.NotFinite(".inf"), ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF");
    addAll(words, new Resolved.NotFinite("-.inf"), "-.inf", "-.Inf", "-.INF");
    return Map.copyOf(words);
  }

  private static void addAll(Map<String, Resolved> words, Resolved meaning, String... spellings) {
    for (String spelling : spellings) {
      words.put(spelling, meaning);
    }
  }
}
