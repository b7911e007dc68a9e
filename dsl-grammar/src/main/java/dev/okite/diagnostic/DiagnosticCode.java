package dev.okite.diagnostic;

import static dev.okite.diagnostic.DiagnosticSeverity.ERROR;
import static dev.okite.diagnostic.DiagnosticSeverity.WARNING;

/**
 * The stable codes of what the compiler can say about a policy. A code is never given another
 * meaning; the page {@code docs/error-codes.md} lists them all.
 */
public enum DiagnosticCode {
  SOURCE_TOO_LARGE("OKT-001", ERROR, "a source is larger than the limit"),
  INVALID_ENCODING("OKT-002", ERROR, "a source is not UTF-8 text"),
  TOO_DEEP("OKT-003", ERROR, "code is nested more deeply than the limit"),
  TOO_MANY_ERRORS("OKT-004", ERROR, "a source has so many errors that the rest are left out"),
  NAME_TOO_LONG("OKT-005", ERROR, "a name is longer than the limit"),
  UNUSABLE_TREE("OKT-006", WARNING, "a syntax tree that came with a source and does not fit it"),

  UNEXPECTED_CHARACTER("OKT-101", ERROR, "a character that no word of the language starts with"),
  UNTERMINATED_STRING("OKT-102", ERROR, "a string that its line or the file ends before its quote"),
  INVALID_ESCAPE("OKT-103", ERROR, "an escape sequence that does not exist"),
  INVALID_NUMBER("OKT-104", ERROR, "a number that is malformed or out of range"),
  INVALID_DATE("OKT-105", ERROR, "a date that the calendar does not have"),
  INVALID_YAML("OKT-106", ERROR, "a file of exceptions that is not YAML, or not a list of them"),
  UNEXPECTED_TOKEN("OKT-110", ERROR, "a word or sign that does not fit where it stands"),
  UNCLOSED("OKT-111", ERROR, "a bracket or block that is opened and never closed"),
  CHAINED_COMPARISON("OKT-112", ERROR, "comparisons that follow each other without `and`"),
  FOREIGN_OPERATOR(
      "OKT-113", ERROR, "an operator that other languages have and Okite spells otherwise"),

  UNKNOWN_METADATA("OKT-201", ERROR, "metadata that the language does not know"),
  INVALID_METADATA("OKT-202", ERROR, "metadata with a value that it cannot have"),
  DUPLICATE_METADATA("OKT-203", ERROR, "the same metadata twice"),
  MISSING_METADATA("OKT-204", ERROR, "metadata that has to be there and is not"),
  NO_ASSERTION("OKT-205", ERROR, "a rule that neither denies nor requires anything"),
  NO_RULE("OKT-206", ERROR, "a policy without a rule"),
  DUPLICATE_CLAUSE("OKT-207", ERROR, "the same clause twice in one assertion"),
  NO_EXPECTATION("OKT-208", ERROR, "a test that expects nothing"),
  STEP_WITHOUT_EFFECT("OKT-209", WARNING, "steps of a rule that no assertion follows"),

  UNKNOWN_NAME("OKT-301", ERROR, "a name that is not declared"),
  UNKNOWN_FUNCTION("OKT-302", ERROR, "a function that does not exist"),
  UNKNOWN_MODULE("OKT-303", ERROR, "an import of a module that is not among the sources"),
  DUPLICATE_NAME("OKT-304", ERROR, "a name that is declared twice"),
  SHADOWED_NAME("OKT-305", ERROR, "a name that hides another one"),
  UNKNOWN_RULE("OKT-306", ERROR, "a policy or rule that does not exist"),
  UNKNOWN_TYPE("OKT-307", ERROR, "a type that does not exist"),
  RECURSION("OKT-308", ERROR, "a definition that leads back to itself"),
  NOT_AVAILABLE("OKT-309", ERROR, "a name that has no meaning where it stands"),
  UNUSED_LET("OKT-310", WARNING, "a `let` that nothing uses"),
  UNUSED_PARAM("OKT-311", WARNING, "a parameter that nothing uses"),
  UNUSED_IMPORT("OKT-312", WARNING, "an import that nothing uses"),
  DUPLICATE_MODULE("OKT-313", ERROR, "two sources with the same module name"),
  NOT_A_VALUE(
      "OKT-314", ERROR, "a function or module used as a value, or a value called as a function"),

  WRONG_ARITY("OKT-401", ERROR, "a call with too few or too many arguments"),
  WRONG_ARGUMENT("OKT-402", ERROR, "an argument that the function can never take"),
  WRONG_OPERAND("OKT-403", ERROR, "an operand that the operator can never take"),
  NOT_A_CONDITION("OKT-404", ERROR, "a condition that can never be true or false"),
  WRONG_RESULT("OKT-405", ERROR, "a definition whose value never has the declared type"),
  WRONG_DEFAULT("OKT-406", ERROR, "a default or binding that does not have the parameter's type"),
  UNKNOWN_MEMBER("OKT-407", ERROR, "a member that values of this type do not have"),
  INVALID_CONSTANT("OKT-408", ERROR, "a constant that the function or operator never accepts"),
  NOT_A_PATH("OKT-409", ERROR, "an expression that names no place in a document"),
  INCOMPATIBLE_INCLUDE(
      "OKT-410", ERROR, "an include of a policy that does not go together with this one"),

  UNKNOWN_FIELD(
      "OKT-420",
      ERROR,
      "a field that documents of this type do not have, or that the type of a value does not name"),
  FIELD_OF_OTHER_VERSION(
      "OKT-421", ERROR, "a field that the chosen version does not have, and another has"),
  NEVER_EQUAL("OKT-422", ERROR, "a comparison with a value that the field never has"),
  FIELD_NEVER_FITS(
      "OKT-423", ERROR, "a field whose values the operator, function or condition never takes"),
  UNKNOWN_CHOICE("OKT-424", WARNING, "a value that is none of those that the field can have"),
  DEPRECATED_FIELD("OKT-425", WARNING, "a field that should not be used any more"),
  SUSPECT_FIELD(
      "OKT-426", WARNING, "a field that no known type of document has there, and looks misspelt"),
  UNKNOWN_KIND("OKT-427", WARNING, "a kind or version of documents that nobody knows"),
  NO_SCHEMA_FILE("OKT-428", ERROR, "a file of a schema that is not there, or may not be read"),
  UNUSABLE_SCHEMA("OKT-429", ERROR, "a file that holds no schema that can be used"),
  UNCLEAR_SCHEMA("OKT-430", ERROR, "root fields that do not say whose schema it is"),
  SHADOWED_SCHEMA("OKT-431", WARNING, "a schema of documents that have another one already"),

  ALWAYS_TRUE("OKT-501", WARNING, "a condition that is always true"),
  ALWAYS_FALSE("OKT-502", WARNING, "a condition that is always false"),
  NEVER_FIRES("OKT-503", WARNING, "a rule that can never fire");

  private final String id;
  private final DiagnosticSeverity severity;
  private final String meaning;

  DiagnosticCode(String id, DiagnosticSeverity severity, String meaning) {
    this.id = id;
    this.severity = severity;
    this.meaning = meaning;
  }

  /** The code as people see it, such as {@code OKT-301}. */
  public String id() {
    return id;
  }

  /** How much it matters. */
  public DiagnosticSeverity severity() {
    return severity;
  }

  /** What the code stands for, as a phrase. */
  public String meaning() {
    return meaning;
  }
}
