package dev.okite.syntax;

/** The operators between two values. Conditions are joined by {@link Logical} instead. */
public enum BinaryOperator {
  EQUAL("=="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  IN("in"),
  NOT_IN("not in"),
  LIKE("like"),
  NOT_LIKE("not like"),
  MATCHES("matches"),
  NOT_MATCHES("not matches"),
  COALESCE("??"),
  ADD("+"),
  SUBTRACT("-"),
  CONCATENATE("++"),
  MULTIPLY("*"),
  DIVIDE("/"),
  REMAINDER("%");

  private final String symbol;

  BinaryOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The operator as it is written. */
  public String symbol() {
    return symbol;
  }

  /** Whether its value is true or false. */
  public boolean isComparison() {
    return switch (this) {
      case COALESCE, ADD, SUBTRACT, CONCATENATE, MULTIPLY, DIVIDE, REMAINDER -> false;
      default -> true;
    };
  }
}
