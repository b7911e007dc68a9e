package dev.okite.internal.check;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.source.Span;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.Step;
import dev.okite.syntax.SyntaxWalker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how deeply an evaluation can nest: expressions in expressions, through the names that
 * stand for them and the functions that they call. Known before anything runs, since nothing leads
 * back to itself; so no evaluation can run out of stack.
 */
final class NestingCheck {
  /** Levels that fit into a small stack, with a wide margin. */
  static final int MAX_DEPTH = 400;

  private final CheckedProgram program;
  private final Resolutions resolutions;
  private final Diagnostics diagnostics;

  /** How deep what a {@link CheckedFunction}, constant or let stands for is. */
  private final IdentityHashMap<Object, Integer> depths = new IdentityHashMap<>();

  private NestingCheck(CheckedProgram program, Diagnostics diagnostics) {
    this.program = program;
    this.resolutions = program.resolutions();
    this.diagnostics = diagnostics;
  }

  /**
   * Reports everything in {@code program}, which has no other errors, and in {@code question} that
   * nests too deeply.
   */
  static void check(CheckedProgram program, @Nullable Question question, Diagnostics diagnostics) {
    NestingCheck check = new NestingCheck(program, diagnostics);
    check.check();
    if (question != null) {
      check.outermost(question.expression(), 0);
    }
  }

  private void check() {
    List<Object> definitions =
        DependencyOrder.of(
            List.<Object>copyOf(program.functions().values()),
            definition -> uses(body(definition)),
            circle -> {});
    definitions.forEach(definition -> depths.put(definition, depth(body(definition), 0)));
    program.policies().values().forEach(policy -> policy(policy.declaration()));
    program
        .exceptions()
        .forEach(e -> e.declaration().condition().ifPresent(when -> outermost(when, 0)));
  }

  private void policy(PolicyDecl policy) {
    policy.members(ParamDecl.class).forEach(this::param);
    policy.members(LetStep.class).forEach(let -> let(let, 0));
    for (RuleDecl rule : policy.members(RuleDecl.class)) {
      int around = 0;
      for (Step step : rule.steps()) {
        int level = around;
        if (step instanceof LetStep let) {
          let(let, level);
        } else {
          StepParts.forEach(step, part -> outermost(part, level));
          around += StepParts.governsOthers(step) ? 1 : 0;
        }
      }
    }
  }

  private void param(ParamDecl param) {
    param.defaultValue().ifPresent(value -> outermost(value, 0));
    param
        .requirement()
        .ifPresent(
            requirement -> {
              outermost(requirement.condition(), 0);
              requirement.because().ifPresent(message -> outermost(message, 0));
            });
  }

  private void let(LetStep let, int level) {
    depths.put(resolutions.let(let), outermost(let.value(), level));
  }

  /** The depth of an expression that is no part of another. */
  private int outermost(Expr expression, int level) {
    constantsBefore(expression);
    return depth(expression, level);
  }

  /** Constants that no function uses have no depth yet. */
  private void constantsBefore(Expr expression) {
    List<Object> unknown = new ArrayList<>();
    for (Object definition : uses(expression)) {
      if (!depths.containsKey(definition)) {
        unknown.add(definition);
      }
    }
    for (Object definition : DependencyOrder.of(unknown, d -> uses(body(d)), circle -> {})) {
      depths.computeIfAbsent(definition, d -> depth(body(d), 0));
    }
  }

  private int depth(Expr expression, int level) {
    Depth walk = new Depth(level);
    walk.walk(expression);
    if (walk.deepest > MAX_DEPTH) {
      report(expression.span());
      return level;
    }
    return walk.deepest;
  }

  private void report(Span span) {
    diagnostics.add(
        DiagnosticCode.TOO_DEEP,
        span,
        "this is nested more than "
            + MAX_DEPTH
            + " levels deep once its names and functions are followed",
        "compute parts of it side by side rather than one inside the other");
  }

  private static Expr body(Object definition) {
    return definition instanceof CheckedFunction function
        ? function.body()
        : ((Symbol.Constant) definition).value();
  }

  /** The functions and constants that {@code expression} leads to directly. */
  private Set<Object> uses(Expr expression) {
    Set<Object> uses = Collections.newSetFromMap(new IdentityHashMap<>());
    new SyntaxWalker() {
      @Override
      public Done walk(Expr part) {
        if (resolutions.symbol(part) instanceof Symbol.Constant constant) {
          uses.add(constant);
        }
        return super.walk(part);
      }

      @Override
      public Done visitCall(Call call) {
        if (resolutions.target(call) instanceof CallTarget.FunctionTarget target) {
          uses.add(target.function());
        }
        resolutions.arguments(call).forEach(this::walk);
        return Done.DONE;
      }

      @Override
      public Done visitMember(Member member) {
        return resolutions.symbol(member) == null ? super.visitMember(member) : Done.DONE;
      }
    }.walk(expression);
    return uses;
  }

  /** Finds the deepest level that an evaluation of an expression reaches. */
  private final class Depth extends SyntaxWalker {
    private int level;
    private int deepest;

    private Depth(int level) {
      this.level = level;
    }

    @Override
    public Done walk(Expr part) {
      level++;
      deepest = Math.max(deepest, level);
      Done done = super.walk(part);
      level--;
      return done;
    }

    @Override
    public Done visitName(Name name) {
      Symbol symbol = resolutions.symbol(name);
      if (symbol != null) {
        reach(level + depths.getOrDefault(symbol, 0));
      }
      return Done.DONE;
    }

    @Override
    public Done visitMember(Member member) {
      Symbol constant = resolutions.symbol(member);
      if (constant == null) {
        return super.visitMember(member);
      }
      reach(level + depths.getOrDefault(constant, 0));
      return Done.DONE;
    }

    /** An argument is evaluated where the body of the function reads its parameter. */
    @Override
    public Done visitCall(Call call) {
      int body =
          resolutions.target(call) instanceof CallTarget.FunctionTarget target
              ? depths.getOrDefault(target.function(), 0)
              : 0;
      reach(level + body);
      level += body;
      resolutions.arguments(call).forEach(this::walk);
      level -= body;
      return Done.DONE;
    }

    private void reach(int depth) {
      deepest = Math.max(deepest, Math.min(depth, MAX_DEPTH + 1));
    }
  }
}
