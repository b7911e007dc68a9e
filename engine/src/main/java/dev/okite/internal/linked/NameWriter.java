package dev.okite.internal.linked;

import static java.util.Objects.requireNonNull;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.Parameter;
import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Call;
import dev.okite.syntax.Filter;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.TypeTest;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what the names of a file stand for, in the order of the walk. */
final class NameWriter extends LinkWalk {
  private final Resolutions resolutions;
  private final LinkOutput out;

  /** The numbers of variables that were written, of lets, and of parameters in their functions. */
  private final IdentityHashMap<Symbol, Integer> numbers = new IdentityHashMap<>();

  private final IdentityHashMap<Symbol, Integer> functionOfParameter = new IdentityHashMap<>();
  private final Set<String> builtins = new HashSet<>();
  private int variables;

  NameWriter(CheckedProgram program, Declared declared, LinkOutput out) {
    this.resolutions = program.resolutions();
    this.out = out;
    for (int i = 0; i < declared.lets().size(); i++) {
      numbers.put(resolutions.let(declared.lets().get(i)), i);
    }
    List<FunctionDecl> functions = declared.functions();
    for (int i = 0; i < functions.size(); i++) {
      CheckedFunction function =
          requireNonNull(
              program.functions().get(declared.fullName(functions.get(i).name().name())));
      for (int k = 0; k < function.parameters().size(); k++) {
        functionOfParameter.put(function.parameters().get(k), i);
        numbers.put(function.parameters().get(k), k);
      }
    }
  }

  @Override
  void name(Name name) {
    symbol(resolutions.symbol(name));
  }

  @Override
  void member(Member member) {
    symbol(resolutions.symbol(member));
  }

  @Override
  void filter(Filter filter) {
    symbol(resolutions.element(filter));
  }

  @Override
  void variable(Identifier name) {
    symbol(resolutions.binder(name));
  }

  @Override
  void test(TypeTest test) {
    out.type(resolutions.type(test.type()));
  }

  @Override
  void call(Call call) {
    CallTarget target = resolutions.target(call);
    if (target instanceof CallTarget.BuiltinTarget builtin) {
      out.tag(TargetKind.BUILTIN, TargetKind.values());
      builtin(builtin.builtin());
    } else if (target instanceof CallTarget.FunctionTarget function) {
      out.tag(TargetKind.FUNCTION, TargetKind.values());
      out.text(function.function().name());
    } else {
      out.tag(TargetKind.HAS, TargetKind.values());
    }
    out.flag(resolutions.isOfModule(call));
  }

  /** Its name, and the first time, what types follow from. */
  private void builtin(Builtin builtin) {
    out.text(builtin.name());
    if (builtins.add(builtin.name())) {
      out.number(builtin.parameters().size());
      for (Parameter parameter : builtin.parameters()) {
        out.type(parameter.type());
        out.flag(parameter.optional());
      }
      out.type(builtin.result());
    }
  }

  private void symbol(@Nullable Symbol symbol) {
    if (symbol == null) {
      out.tag(SymbolKind.NONE, SymbolKind.values());
    } else if (symbol instanceof Symbol.Variable variable) {
      variable(variable);
    } else if (symbol instanceof Symbol.FunctionParameter) {
      out.tag(SymbolKind.FUNCTION_PARAMETER, SymbolKind.values());
      out.number(requireNonNull(functionOfParameter.get(symbol)));
      out.number(requireNonNull(numbers.get(symbol)));
    } else if (symbol instanceof Symbol.Let) {
      out.tag(SymbolKind.LET, SymbolKind.values());
      out.number(requireNonNull(numbers.get(symbol)));
    } else if (symbol instanceof Symbol.Constant) {
      out.tag(SymbolKind.CONSTANT, SymbolKind.values());
      out.text(symbol.name());
    } else if (symbol instanceof Symbol.Param) {
      out.tag(SymbolKind.PARAM, SymbolKind.values());
      out.text(symbol.name());
      out.type(symbol.type());
    } else if (symbol instanceof Symbol.Context context) {
      out.tag(SymbolKind.CONTEXT, SymbolKind.values());
      out.tag(context, Symbol.Context.values());
    } else {
      throw new IllegalArgumentException("`" + symbol.name() + "` is a constant of a host");
    }
  }

  private void variable(Symbol.Variable variable) {
    Integer known = numbers.putIfAbsent(variable, variables);
    if (known != null) {
      out.tag(SymbolKind.KNOWN, SymbolKind.values());
      out.number(known);
    } else {
      out.tag(SymbolKind.VARIABLE, SymbolKind.values());
      out.text(variable.name());
      out.type(variable.type());
      variables++;
    }
  }
}
