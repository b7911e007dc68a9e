package dev.okite.internal.shape;

import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.type.Type;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Looks at functions with all that their parameters may be by their types: those that nothing
 * calls, which are there for other files, and those with a parameter whose fields are declared,
 * which are for any value that has these fields, whatever calls them here.
 */
final class OpenFunctions {
  private final CheckedProgram program;
  private final Interpreter interpreter;

  OpenFunctions(CheckedProgram program, Interpreter interpreter) {
    this.program = program;
    this.interpreter = interpreter;
  }

  /** Looks at those that {@code files} declare. */
  void look(List<PolicyFile> files) {
    Set<FunctionDecl> declared = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PolicyFile file : files) {
      for (Declaration declaration : file.declarations()) {
        if (declaration instanceof FunctionDecl function) {
          declared.add(function);
        }
      }
    }
    for (CheckedFunction function : program.functions().values()) {
      boolean isOpen = !interpreter.calls().isFollowed(function) || hasFields(function);
      if (declared.contains(function.declaration()) && isOpen) {
        interpreter.calls().body(function, arguments(function));
      }
    }
  }

  private List<Shape> arguments(CheckedFunction function) {
    List<Shape> arguments = new ArrayList<>();
    for (Symbol.FunctionParameter parameter : function.parameters()) {
      String whose = "nothing here says what `" + parameter.name() + "` is, which";
      arguments.add(interpreter.types().of(parameter.type(), whose));
    }
    return arguments;
  }

  private static boolean hasFields(CheckedFunction function) {
    return function.parameters().stream().anyMatch(parameter -> hasFields(parameter.type()));
  }

  private static boolean hasFields(Type type) {
    return type.fields().isPresent()
        || (!type.isAny() && type.allows(ValueKind.LIST) && hasFields(type.element()));
  }
}
