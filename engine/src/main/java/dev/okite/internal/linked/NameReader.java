package dev.okite.internal.linked;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.BuiltinLibrary;
import dev.okite.builtin.Parameter;
import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.TypeTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link NameWriter} wrote. */
final class NameReader extends LinkWalk {
  private static final SymbolKind[] SYMBOLS = SymbolKind.values();
  private static final TargetKind[] TARGETS = TargetKind.values();
  private static final Symbol.Context[] CONTEXTS = Symbol.Context.values();

  private final LinkInput in;
  private final BuiltinLibrary builtins;
  private final Resolutions resolutions;
  private final Map<String, CheckedFunction> functions;
  private final Map<String, Symbol.Constant> constants;
  private final List<CheckedFunction> own;
  private final List<Symbol.Let> lets;
  private final List<Symbol.Variable> variables = new ArrayList<>();
  private final Set<String> known = new HashSet<>();
  private int nextLet;

  NameReader(
      LinkInput in,
      BuiltinLibrary builtins,
      Resolutions resolutions,
      Map<String, CheckedFunction> functions,
      Map<String, Symbol.Constant> constants,
      List<CheckedFunction> own,
      List<Symbol.Let> lets) {
    this.in = in;
    this.builtins = builtins;
    this.resolutions = resolutions;
    this.functions = functions;
    this.constants = constants;
    this.own = own;
    this.lets = lets;
  }

  @Override
  void let(LetStep let) {
    resolutions.declare(let, lets.get(nextLet++));
  }

  @Override
  void name(Name name) {
    resolve(name);
  }

  @Override
  void member(Member member) {
    resolve(member);
  }

  private void resolve(Expr expression) {
    Symbol symbol = symbol();
    if (symbol != null) {
      resolutions.resolve(expression, symbol);
    }
  }

  @Override
  void filter(Filter filter) {
    resolutions.declare(filter, variable());
  }

  @Override
  void variable(Identifier name) {
    resolutions.bind(name, variable());
  }

  @Override
  void test(TypeTest test) {
    resolutions.type(test.type(), in.type());
  }

  @Override
  void call(Call call) {
    CallTarget target = target(in.tag(TARGETS));
    resolutions.resolve(call, target, in.flag());
  }

  private CallTarget target(TargetKind kind) {
    return switch (kind) {
      case BUILTIN -> new CallTarget.BuiltinTarget(builtin(in.text()));
      case FUNCTION -> {
        CheckedFunction function = functions.get(in.text());
        if (function == null) {
          throw new DamagedException();
        }
        yield new CallTarget.FunctionTarget(function);
      }
      case HAS -> CallTarget.Has.HAS;
    };
  }

  private Builtin builtin(String name) {
    Builtin builtin = builtins.find(name).orElseThrow(DamagedException::new);
    if (known.add(name) && !isAsWritten(builtin)) {
      throw new DamagedException("it was checked with another function `" + name + "`");
    }
    return builtin;
  }

  private boolean isAsWritten(Builtin builtin) {
    if (builtin.parameters().size() != in.number()) {
      return false;
    }
    for (Parameter parameter : builtin.parameters()) {
      if (!parameter.type().equals(in.type()) || parameter.optional() != in.flag()) {
        return false;
      }
    }
    return builtin.result().equals(in.type());
  }

  private Symbol.Variable variable() {
    if (symbol() instanceof Symbol.Variable variable) {
      return variable;
    }
    throw new DamagedException();
  }

  private @Nullable Symbol symbol() {
    return switch (in.tag(SYMBOLS)) {
      case NONE -> null;
      case KNOWN -> in.oneOf(variables);
      case VARIABLE -> {
        Symbol.Variable variable = new Symbol.Variable(in.text(), in.type());
        variables.add(variable);
        yield variable;
      }
      case FUNCTION_PARAMETER -> in.oneOf(in.oneOf(own).parameters());
      case LET -> in.oneOf(lets);
      case CONSTANT -> {
        Symbol.Constant constant = constants.get(in.text());
        if (constant == null) {
          throw new DamagedException();
        }
        yield constant;
      }
      case PARAM -> new Symbol.Param(in.text(), in.type());
      case CONTEXT -> in.tag(CONTEXTS);
    };
  }
}
