package dev.okite.exceptions;

/** What it takes to except findings of a severity. */
public enum Approval {
  /** Nothing. */
  FREE,
  /** Somebody who approves it. */
  REQUIRED,
  /** It cannot be done. */
  NEVER
}
