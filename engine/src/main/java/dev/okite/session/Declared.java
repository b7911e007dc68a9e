package dev.okite.session;

/**
 * Something that was declared in a session.
 *
 * @param kind its sort
 * @param name its name; of an import, the name under which it is used
 * @param text the declaration as it was entered
 * @param readsDocument whether it is a {@code let} that looks at the document
 */
public record Declared(Kind kind, String name, String text, boolean readsDocument) {
  /** Sorts of declarations. */
  public enum Kind {
    IMPORT,
    LET,
    DEF,
    TYPE,
    SCHEMA,
    RULE,
    POLICY,
    EXCEPTION,
    TEST
  }
}
