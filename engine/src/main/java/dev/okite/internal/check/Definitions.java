package dev.okite.internal.check;

import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.FunctionDecl;
import dev.okite.type.Type;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the functions and constants of all modules. */
final class Definitions {
  private final IdentityHashMap<FunctionDecl, CheckedFunction> functions = new IdentityHashMap<>();
  private final IdentityHashMap<ConstantDecl, Symbol.Constant> constants = new IdentityHashMap<>();
  private final IdentityHashMap<CheckedFunction, Type> results = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Set<Symbol.Context>> contexts = new IdentityHashMap<>();

  void put(FunctionDecl declaration, CheckedFunction function) {
    functions.put(declaration, function);
  }

  void put(ConstantDecl declaration, Symbol.Constant constant) {
    constants.put(declaration, constant);
  }

  /** The function; null before its parameters are known. */
  @Nullable CheckedFunction function(FunctionDecl declaration) {
    return functions.get(declaration);
  }

  Symbol.@Nullable Constant constant(ConstantDecl declaration) {
    return constants.get(declaration);
  }

  void result(CheckedFunction function, Type type) {
    results.put(function, type);
  }

  /** What is known of the values of a function, whether or not its declaration says so. */
  Type result(CheckedFunction function) {
    return results.getOrDefault(function, Type.ANY);
  }

  /** Notes which of the given names a function or constant depends on, also through others. */
  void uses(Object definition, Set<Symbol.Context> used) {
    contexts.put(definition, used);
  }

  Set<Symbol.Context> contextsOf(Object definition) {
    return contexts.getOrDefault(definition, EnumSet.noneOf(Symbol.Context.class));
  }
}
