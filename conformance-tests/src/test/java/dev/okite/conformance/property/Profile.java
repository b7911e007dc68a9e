package dev.okite.conformance.property;

/** Which programs are wanted. */
enum Profile {
  /** Everything that the language has. */
  EVERYTHING(true, true),
  /**
   * Nothing but the document decides, and the clauses of an assertion say which assertion it is and
   * in which iteration, and cannot fail: a finding is the same one as another if rule, message and
   * pointer are.
   */
  BLAME(false, false),
  /**
   * As {@link #BLAME}, without {@code and}, {@code or} and quantifiers: whatever is evaluated has
   * its part in the outcome, so what fails is among the evidence as well.
   */
  EXACT_BLAME(false, false);

  private final boolean inventory;
  private final boolean clauses;

  Profile(boolean inventory, boolean clauses) {
    this.inventory = inventory;
    this.clauses = clauses;
  }

  /** Whether {@code inventory}, {@code request}, {@code facts} and {@code now} are used. */
  boolean inventory() {
    return inventory;
  }

  /** Whether programs are small, so that what one expression shows decides. */
  boolean isSmall() {
    return this != EVERYTHING;
  }

  /** Whether there is something in a condition that may decide before all of it is evaluated. */
  boolean decidesEarly() {
    return this != EXACT_BLAME;
  }

  /** Whether assertions have all kinds of clauses. */
  boolean clauses() {
    return clauses;
  }
}
