package dev.okite.conformance;

import java.util.List;

/** Wraps an expression into a program whose findings show its value. */
final class ExpressionProgram {
  private ExpressionProgram() {}

  /** A program with one finding, whose message is the value, if the value is of {@code type}. */
  static String ofValue(String expression, String type) {
    return program(expression, "    require value is " + type + "\n");
  }

  /** A program with one finding, which is an error if the expression fails. */
  static String ofFailure(String expression) {
    return program(expression, "");
  }

  /** What comes of a program of {@link #ofValue}. */
  static Expectation expecting(String value) {
    Facts finding = new Facts.Builder().put("message", value).putAll("error", List.of()).build();
    return Expectation.ofFindings(List.of(finding));
  }

  private static String program(String expression, String further) {
    return """
    module conformance

    policy expression {
      rule value {
        let value =
          %s
        deny when true because "{value}"
    %s  }
    }
    """
        .formatted(expression, further);
  }
}
