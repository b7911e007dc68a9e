package dev.okite.internal.check;

/** What an expression stands in, and which of the given names mean something there (6, 7.7). */
enum Surroundings {
  DEFINITION(Sight.EVALUATION, "a function or constant", "give it to the function as an argument"),
  PARAM_DEFAULT(
      Sight.NOTHING,
      "the default of a param",
      "a default is made of constants and functions alone"),
  PARAM_REQUIREMENT(
      Sight.NOTHING, "the condition of a param", "it sees the param, constants and functions"),
  INCLUDE(Sight.NOTHING, "the condition of an `except`", "it sees params, constants and functions"),
  POLICY(Sight.DOCUMENT, "a policy", "declare it as a param of this policy"),
  INVENTORY_POLICY(
      Sight.EVALUATION,
      "a policy over the inventory",
      "go through the documents with `for … in inventory`"),
  EXCEPTION(Sight.DOCUMENT, "an exception", "an exception sees no params"),
  TEST(Sight.EVALUATION, "a test", "find the document in `inventory`");

  private enum Sight {
    NOTHING,
    /** {@code inventory}, {@code request}, {@code facts} and {@code now}. */
    EVALUATION,
    /** These and {@code resource}. */
    DOCUMENT
  }

  private final Sight sight;
  private final String where;
  private final String advice;

  Surroundings(Sight sight, String where, String advice) {
    this.sight = sight;
    this.where = where;
    this.advice = advice;
  }

  boolean sees(Symbol.Context context) {
    return context == Symbol.Context.RESOURCE ? sight == Sight.DOCUMENT : sight != Sight.NOTHING;
  }

  /** The place in words, with its article. */
  String where() {
    return where;
  }

  /** What to do about a name that is not seen here. */
  String advice() {
    return advice;
  }
}
