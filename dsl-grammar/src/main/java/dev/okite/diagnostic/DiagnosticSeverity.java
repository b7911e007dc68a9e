package dev.okite.diagnostic;

/** How much a diagnostic matters. */
public enum DiagnosticSeverity {
  /** The policies do not compile. */
  ERROR,
  /** The policies compile, but are likely not to mean what was meant. */
  WARNING
}
