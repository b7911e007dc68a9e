package dev.okite.internal.rule;

/** Ends a rule on a document before its steps do; the finding that says why is made. */
final class RuleEnd extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RuleEnd() {
    super(null, null, false, false);
  }
}
