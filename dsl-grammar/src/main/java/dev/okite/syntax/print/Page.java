package dev.okite.syntax.print;

import dev.okite.syntax.Binding;
import dev.okite.syntax.Expr;
import dev.okite.syntax.TypeRef;

/** Lines of text with indentation. */
final class Page {
  /** By how many columns what is inside stands further to the right. */
  static final int STEP = 2;

  private final StringBuilder out = new StringBuilder();
  private int indentation;

  void indent() {
    indentation += STEP;
  }

  void outdent() {
    indentation -= STEP;
  }

  void line(String text) {
    start(text).end();
  }

  /** An empty line, but not at the start. */
  void gap() {
    if (out.length() > 0) {
      out.append('\n');
    }
  }

  Page start(String text) {
    out.append(" ".repeat(indentation)).append(text);
    return this;
  }

  Page add(String text) {
    out.append(text);
    return this;
  }

  Page add(Expr expression) {
    new ExpressionPrinter(out, indentation).print(expression);
    return this;
  }

  /** Adds {@code expression} without line ends in it. */
  Page addOnLine(Expr expression) {
    new ExpressionPrinter(out, LiteralPrinter.ONE_LINE).print(expression);
    return this;
  }

  Page add(TypeRef type) {
    new TypePrinter(out, indentation).print(type);
    return this;
  }

  Page add(Binding binding) {
    new ExpressionPrinter(out, indentation).binding(binding);
    return this;
  }

  void end() {
    out.append('\n');
  }

  String text() {
    return out.toString();
  }
}
