package dev.okite.internal.check;

import dev.okite.syntax.Expr;
import dev.okite.syntax.FunctionDecl;
import dev.okite.type.Type;
import java.util.List;

/** A function whose names are resolved. Compared by identity. */
public final class CheckedFunction {
  private final String name;
  private final FunctionDecl declaration;
  private final List<Symbol.FunctionParameter> parameters;
  private final Type declaredResult;

  public CheckedFunction(
      String name,
      FunctionDecl declaration,
      List<Symbol.FunctionParameter> parameters,
      Type declaredResult) {
    this.name = name;
    this.declaration = declaration;
    this.parameters = List.copyOf(parameters);
    this.declaredResult = declaredResult;
  }

  /** Its full name, {@code module.function}. */
  public String name() {
    return name;
  }

  /** Where it is declared. */
  public FunctionDecl declaration() {
    return declaration;
  }

  /** Its parameters, in order. */
  public List<Symbol.FunctionParameter> parameters() {
    return parameters;
  }

  /**
   * The declared type of its value, which the value is held against; {@link Type#ANY} where none is
   * declared.
   */
  public Type declaredResult() {
    return declaredResult;
  }

  /** The expression that a call stands for. */
  public Expr body() {
    return declaration.body();
  }

  @Override
  public String toString() {
    return name;
  }
}
