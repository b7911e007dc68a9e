package dev.okite.maven;

/** What ends a build. */
public enum FailOn {
  /** A finding that is denied, and whatever could not be judged. */
  FINDINGS,
  /** Only what could not be judged; findings are logged. */
  ERRORS
}
