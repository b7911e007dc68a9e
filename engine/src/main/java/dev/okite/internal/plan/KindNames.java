package dev.okite.internal.plan;

import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.Resolutions;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.syntax.Binary;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.SyntaxWalker;
import dev.okite.value.ListValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for the texts that guards compare {@code apiVersion} and {@code kind} with. Only
 * descriptions rely on this: what is not found is described as any other kind. Belongs to one
 * thread.
 */
final class KindNames {
  private final Resolutions resolutions;
  private final AppliedPolicy applied;
  private final Set<String> versions;
  private final Set<String> kinds;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private KindNames(
      Resolutions resolutions, AppliedPolicy applied, Set<String> versions, Set<String> kinds) {
    this.resolutions = resolutions;
    this.applied = applied;
    this.versions = versions;
    this.kinds = kinds;
  }

  /** Adds what the guards of {@code applied} compare with to {@code versions} and {@code kinds}. */
  static void addTo(
      Set<String> versions, Set<String> kinds, Resolutions resolutions, AppliedPolicy applied) {
    KindNames names = new KindNames(resolutions, applied, versions, kinds);
    applied.policy().rules().forEach(r -> r.guards().forEach(g -> names.search(g.condition())));
  }

  private void search(Expr expression) {
    if (seen.add(expression)) {
      new Search().walk(expression);
    }
  }

  /** Looks through an expression and what it names and calls. */
  private final class Search extends SyntaxWalker {
    @Override
    public Done visitBinary(Binary binary) {
      compared(binary.left(), binary.right());
      compared(binary.right(), binary.left());
      return super.visitBinary(binary);
    }

    @Override
    public Done visitName(Name name) {
      if (resolutions.symbol(name) instanceof Symbol.Let let) {
        search(let.value());
      }
      return Done.DONE;
    }

    @Override
    public Done visitCall(Call call) {
      if (resolutions.target(call) instanceof CallTarget.FunctionTarget target) {
        CheckedFunction function = target.function();
        search(function.body());
      }
      resolutions.arguments(call).forEach(this::walk);
      return Done.DONE;
    }
  }

  private void compared(Expr side, Expr other) {
    if (isCalled(side, "kind")) {
      addTexts(other, kinds);
    } else if (isCalled(side, "apiVersion")) {
      addTexts(other, versions);
    }
  }

  private static boolean isCalled(Expr expression, String name) {
    return (expression instanceof Member member && member.name().name().equals(name))
        || (expression instanceof Name variable && variable.name().equals(name));
  }

  private void addTexts(Expr expression, Set<String> texts) {
    Symbol symbol =
        expression instanceof Name || expression instanceof Member
            ? resolutions.symbol(expression)
            : null;
    if (expression instanceof Literal literal && literal.value() instanceof String text) {
      add(text, texts);
    } else if (expression instanceof ListLiteral list) {
      list.elements().forEach(element -> addTexts(element, texts));
    } else if (symbol instanceof Symbol.Constant constant) {
      addTexts(constant.value(), texts);
    } else if (symbol instanceof Symbol.Let let) {
      addTexts(let.value(), texts);
    } else if (symbol instanceof Symbol.HostConstant constant) {
      addTexts(constant.value(), texts);
    } else if (symbol instanceof Symbol.Param param) {
      Value value = applied.params().get(param.name());
      if (value != null) {
        addTexts(value, texts);
      }
    }
  }

  private static void addTexts(Value value, Set<String> texts) {
    if (value instanceof StringValue text) {
      add(text.value(), texts);
    } else if (value instanceof ListValue list) {
      list.elements().forEach(element -> addTexts(element, texts));
    }
  }

  /** Of a pattern, one text that it matches. */
  private static void add(String text, Set<String> texts) {
    texts.add(text.replace("*", "v1"));
  }

  /** An empty set of names, in the order of the alphabet. */
  static Set<String> none() {
    return new TreeSet<>();
  }
}
