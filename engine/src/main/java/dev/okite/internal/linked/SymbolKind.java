package dev.okite.internal.linked;

/** What a name stands for, or {@link #KNOWN} for a variable that stood somewhere before. */
enum SymbolKind {
  /** Nothing: a member that is a field. */
  NONE,
  KNOWN,
  VARIABLE,
  FUNCTION_PARAMETER,
  LET,
  CONSTANT,
  PARAM,
  CONTEXT
}
