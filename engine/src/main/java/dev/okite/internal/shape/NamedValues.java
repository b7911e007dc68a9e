package dev.okite.internal.shape;

import dev.okite.internal.check.Symbol;
import dev.okite.value.ValueKind;
import java.util.IdentityHashMap;

/** What names stand for. What that is, is found when a name is first used. */
final class NamedValues {
  private final Interpreter interpreter;
  private final Documents documents;
  private final Observations observations;
  private final IdentityHashMap<Symbol, Shape> constants = new IdentityHashMap<>();
  private final IdentityHashMap<Symbol.Let, Shape> lets = new IdentityHashMap<>();
  private Surroundings policy = Surroundings.NOTHING;

  NamedValues(Interpreter interpreter, Documents documents, Observations observations) {
    this.interpreter = interpreter;
    this.documents = documents;
    this.observations = observations;
  }

  /** What the name of {@code symbol} stands for. */
  Shape of(Symbol symbol, Surroundings here) {
    Object known = here.find(symbol);
    if (known instanceof Shape shape) {
      return shape;
    } else if (known instanceof Surroundings.Pending pending) {
      return pending(pending);
    } else if (symbol instanceof Symbol.Let let) {
      return letOfPolicy(let);
    } else if (symbol instanceof Symbol.Constant constant) {
      return constant(constant);
    } else if (symbol instanceof Symbol.Param param) {
      return constants.computeIfAbsent(
          symbol, s -> interpreter.types().of(param.type(), "the param `" + param.name() + "`"));
    } else if (symbol instanceof Symbol.HostConstant constant) {
      return constants.computeIfAbsent(symbol, s -> Shapes.of(constant.value()));
    } else if (symbol == Symbol.Context.INVENTORY) {
      return documents.inventory();
    } else if (symbol == Symbol.Context.NOW) {
      return Shape.of(new Part.Scalar(ValueKind.TIME));
    } else if (symbol == Symbol.Context.FACTS) {
      return documents.facts();
    } else if (symbol == Symbol.Context.REQUEST) {
      return Shape.unknown("`request` is what the enforcement point adds");
    }
    return Shape.unknown("nothing is known of `" + symbol.name() + "` here");
  }

  /** A `let` of a policy sees the document, and so is another one for each type of documents. */
  private Shape letOfPolicy(Symbol.Let let) {
    Shape known = lets.get(let);
    if (known == null) {
      known =
          interpreter.declared(
              let.value(), interpreter.eval(let.value(), policy), let.declaredType());
      if (!observations.isMuted()) {
        lets.put(let, known);
      }
    }
    return known;
  }

  /** Starts with another policy, or another type of documents. */
  void start(Surroundings ofPolicy) {
    policy = ofPolicy;
    lets.clear();
  }

  private Shape pending(Surroundings.Pending pending) {
    Shape shape = pending.shape;
    if (shape == null) {
      Symbol.Let let = pending.let;
      shape =
          interpreter.declared(
              let.value(), interpreter.eval(let.value(), pending.around), let.declaredType());
      if (!observations.isMuted()) {
        pending.shape = shape;
      }
    }
    return shape;
  }

  private Shape constant(Symbol.Constant constant) {
    Shape known = constants.get(constant);
    if (known == null) {
      known =
          interpreter.declared(
              constant.value(),
              interpreter.eval(constant.value(), Surroundings.NOTHING),
              constant.declaredType());
      if (!observations.isMuted()) {
        constants.put(constant, known);
      }
    }
    return known;
  }
}
