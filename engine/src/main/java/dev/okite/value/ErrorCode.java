package dev.okite.value;

/**
 * The stable codes of what can go wrong while a rule is evaluated. Listed in {@code
 * docs/error-codes.md}.
 */
public enum ErrorCode {
  WRONG_TYPE("OKT-601", "a value of a type that the operation does not take"),
  NO_SUCH_MEMBER("OKT-602", "a member that values of this type do not have"),
  NO_ORDER("OKT-603", "a comparison of values that have no order between them"),
  OVERFLOW("OKT-604", "a number that does not fit into 64 bits"),
  DIVISION_BY_ZERO("OKT-605", "a division by zero"),
  INVALID_VALUE("OKT-606", "a text that is not what the function makes a value of"),
  NOT_UNIQUE("OKT-607", "several elements where one was asked for"),
  INVALID_PATTERN("OKT-608", "a glob or regular expression that is malformed"),
  NO_CLOCK("OKT-609", "a policy that asks for the time where the host gave none"),
  UNBOUND_PARAMETER("OKT-610", "a parameter without a default that the host did not bind"),
  MISSING_VALUE("OKT-611", "a value that is missing, and that a policy cannot judge without"),
  STEP_LIMIT("OKT-620", "an evaluation that took more steps than allowed"),
  TIME_LIMIT("OKT-621", "an evaluation that took more time than allowed"),
  SIZE_LIMIT("OKT-622", "a computed value that is larger than allowed"),
  HOST_FAILURE("OKT-630", "a function of the host that failed");

  private final String id;
  private final String meaning;

  ErrorCode(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /** The code as people see it, such as {@code OKT-604}. */
  public String id() {
    return id;
  }

  /** What the code stands for, as a phrase. */
  public String meaning() {
    return meaning;
  }
}
