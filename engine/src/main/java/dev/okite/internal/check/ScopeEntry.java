package dev.okite.internal.check;

import dev.okite.syntax.Identifier;
import org.jspecify.annotations.Nullable;

/** A name in a {@link Scope}: what it was declared as, what it stands for, whether it was used. */
final class ScopeEntry {
  /** What a name was declared as. */
  enum Kind {
    IMPORT("an imported module"),
    FUNCTION("a function"),
    CONSTANT("a constant"),
    HOST_CONSTANT("a constant of the host"),
    PARAM("a param"),
    PARAMETER("a parameter"),
    LET("a `let`"),
    VARIABLE("bound by an iteration");

    private final String phrase;

    Kind(String phrase) {
      this.phrase = phrase;
    }

    String phrase() {
      return phrase;
    }
  }

  private final Kind kind;
  private final @Nullable Identifier declared;
  private final @Nullable PolicyModule target;
  private @Nullable Symbol symbol;
  private boolean used;

  private ScopeEntry(
      Kind kind,
      @Nullable Identifier declared,
      @Nullable PolicyModule target,
      @Nullable Symbol symbol) {
    this.kind = kind;
    this.declared = declared;
    this.target = target;
    this.symbol = symbol;
  }

  /** A name that stands for a value. */
  static ScopeEntry value(Kind kind, @Nullable Identifier declared, Symbol symbol) {
    return new ScopeEntry(kind, declared, null, symbol);
  }

  /** A function, or a constant whose value is not known yet. */
  static ScopeEntry definition(Kind kind, Identifier declared) {
    return new ScopeEntry(kind, declared, null, null);
  }

  static ScopeEntry imported(Identifier localName, @Nullable PolicyModule target) {
    return new ScopeEntry(Kind.IMPORT, localName, target, null);
  }

  Kind kind() {
    return kind;
  }

  /** Where it is declared; null for what the host or the language gives. */
  @Nullable Identifier declared() {
    return declared;
  }

  /** The module that an import names; null where there is none of that name. */
  @Nullable PolicyModule target() {
    return target;
  }

  /** The value it stands for; null for functions and modules. */
  @Nullable Symbol symbol() {
    return symbol;
  }

  void define(Symbol value) {
    symbol = value;
  }

  void use() {
    used = true;
  }

  boolean isUsed() {
    return used;
  }
}
