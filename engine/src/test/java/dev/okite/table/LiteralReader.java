package dev.okite.table;

import dev.okite.value.BigIntValue;
import dev.okite.value.BoolValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the calls that tables are made of: JSON, and {@code name(argument, …)} at any place. */
public final class LiteralReader {
  /** What a call in a table stands for. */
  @FunctionalInterface
  public interface Functions {
    Value call(String name, List<Value> arguments);
  }

  private final String text;
  private final Functions functions;
  private int at;

  private LiteralReader(String text, Functions functions) {
    this.text = text;
    this.functions = functions;
  }

  /** The value of {@code text}, in which calls are answered by {@code functions}. */
  public static Value read(String text, Functions functions) {
    LiteralReader reader = new LiteralReader(text, functions);
    Value value = reader.value();
    reader.skipBlanks();
    if (reader.at < text.length()) {
      throw reader.malformed();
    }
    return value;
  }

  private Value value() {
    skipBlanks();
    char c = peek();
    if (c == '"') {
      return StringValue.of(string());
    }
    if (c == '[') {
      return ListValue.of(values('[', ']'));
    }
    if (c == '{') {
      return map();
    }
    if (c == '-' || Character.isDigit(c)) {
      return number(word());
    }
    String word = word();
    return switch (word) {
      case "" -> throw malformed();
      case "null" -> NullValue.ABSENT;
      case "true" -> BoolValue.TRUE;
      case "false" -> BoolValue.FALSE;
      default -> functions.call(word, values('(', ')'));
    };
  }

  private List<Value> values(char open, char close) {
    expect(open);
    List<Value> values = new ArrayList<>();
    skipBlanks();
    while (peek() != close) {
      values.add(value());
      skipBlanks();
      if (peek() != close) {
        expect(',');
      }
    }
    expect(close);
    return values;
  }

  private MapValue map() {
    expect('{');
    Map<String, Value> entries = new LinkedHashMap<>();
    skipBlanks();
    while (peek() != '}') {
      skipBlanks();
      String key = string();
      expect(':');
      entries.put(key, value());
      skipBlanks();
      if (peek() != '}') {
        expect(',');
      }
    }
    expect('}');
    return MapValue.of(entries);
  }

  private static Value number(String word) {
    if (word.chars().anyMatch(c -> c == '.' || c == 'e')) {
      return DecimalValue.of(new BigDecimal(word));
    }
    BigInteger integer = new BigInteger(word);
    return integer.bitLength() < Long.SIZE
        ? IntValue.of(integer.longValue())
        : BigIntValue.at(integer, Value.NO_OFFSET, Value.NO_OFFSET);
  }

  private String word() {
    int start = at;
    while (Character.isLetterOrDigit(peek()) || peek() == '-' || peek() == '.') {
      at++;
    }
    return text.substring(start, at);
  }

  private String string() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escape = text.charAt(at++);
      switch (escape) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> {
          out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
          at += 4;
        }
        default -> out.append(escape);
      }
    }
    at++;
    return out.toString();
  }

  private void expect(char c) {
    skipBlanks();
    if (peek() != c) {
      throw malformed();
    }
    at++;
  }

  private void skipBlanks() {
    while (peek() == ' ') {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private IllegalArgumentException malformed() {
    return new IllegalArgumentException("malformed at character " + (at + 1) + ": " + text);
  }
}
