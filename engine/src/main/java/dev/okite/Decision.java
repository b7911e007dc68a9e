package dev.okite;

/** What an evaluation comes to (language reference 9.5). */
public enum Decision {
  /** Something was evaluated, and nothing blocks. */
  PASSED,
  /** A finding blocks, or something could not be judged. */
  BLOCKED,
  /** No rule ran on any document: nothing can be said, which is not a pass. */
  NOTHING_EVALUATED
}
