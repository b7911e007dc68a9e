package dev.okite.value;

import java.util.Locale;

/** The kinds of values, each a type of the language. */
public enum ValueKind {
  NULL,
  BOOL,
  INT,
  DECIMAL,
  STRING,
  LIST,
  MAP,
  DURATION,
  TIME,
  VERSION,
  QUANTITY,
  CIDR,
  IMAGE;

  private final String typeName = name().toLowerCase(Locale.ROOT);

  /** The type's name in the language. */
  public String typeName() {
    return typeName;
  }
}
