package dev.okite.internal.linked;

/** What a call calls. */
enum TargetKind {
  BUILTIN,
  FUNCTION,
  HAS
}
