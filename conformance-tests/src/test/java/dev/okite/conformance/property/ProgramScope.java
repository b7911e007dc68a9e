package dev.okite.conformance.property;

import java.util.ArrayList;
import java.util.List;

/**
 * What an expression may name. Immutable.
 *
 * @param variables names of iterations, lets, params, parameters and constants
 * @param functions functions that may be called
 * @param resource whether {@code resource} is in scope
 * @param inventory whether {@code inventory}, {@code request}, {@code facts} and {@code now} may be
 *     used
 */
record ProgramScope(
    List<Variable> variables, List<Function> functions, boolean resource, boolean inventory) {
  ProgramScope {
    variables = List.copyOf(variables);
    functions = List.copyOf(functions);
  }

  /**
   * A name and what it most likely stands for.
   *
   * @param known whether the checker knows its type, so that it has no other fields
   */
  record Variable(String name, Shape shape, boolean known) {}

  /**
   * A function.
   *
   * @param name as it is called here
   * @param parameters what it is most likely called with
   * @param result what it most likely gives
   */
  record Function(String name, List<Shape> parameters, Shape result) {}

  ProgramScope with(Variable... more) {
    List<Variable> all = new ArrayList<>(variables);
    all.addAll(List.of(more));
    return new ProgramScope(all, functions, resource, inventory);
  }

  ProgramScope with(Function function) {
    List<Function> all = new ArrayList<>(functions);
    all.add(function);
    return new ProgramScope(variables, all, resource, inventory);
  }

  /** This scope with {@code resource}, as policies see it. */
  ProgramScope ofDocument() {
    return new ProgramScope(variables, functions, true, inventory);
  }

  List<Function> functionsFor(Shape wanted) {
    return functions.stream().filter(f -> f.result() == wanted).toList();
  }
}
