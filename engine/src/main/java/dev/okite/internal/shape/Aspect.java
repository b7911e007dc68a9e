package dev.okite.internal.shape;

import dev.okite.diagnostic.DiagnosticCode;

/** In which respect an expression fits where it stands, or does not. */
enum Aspect {
  CONDITION(DiagnosticCode.FIELD_NEVER_FITS),
  OPERAND(DiagnosticCode.FIELD_NEVER_FITS),
  ARGUMENT(DiagnosticCode.FIELD_NEVER_FITS),
  DECLARED(DiagnosticCode.FIELD_NEVER_FITS),
  SOURCE(DiagnosticCode.FIELD_NEVER_FITS),
  READ(DiagnosticCode.UNKNOWN_FIELD),
  ALWAYS(DiagnosticCode.ALWAYS_TRUE),
  NEVER(DiagnosticCode.ALWAYS_FALSE),
  EQUALITY(DiagnosticCode.NEVER_EQUAL),
  CHOICE(DiagnosticCode.UNKNOWN_CHOICE),
  KIND(DiagnosticCode.UNKNOWN_KIND);

  private final DiagnosticCode code;

  Aspect(DiagnosticCode code) {
    this.code = code;
  }

  DiagnosticCode code() {
    return code;
  }
}
