package dev.okite.internal.plan;

import dev.okite.document.Document;
import dev.okite.internal.check.CheckedException;
import dev.okite.internal.check.CheckedFunction;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Symbol;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.EvaluationResult;
import dev.okite.internal.eval.ExceptionConditions;
import dev.okite.internal.eval.Failures;
import dev.okite.internal.eval.PolicyEvaluator;
import dev.okite.internal.rewrite.Rewrites;
import dev.okite.internal.screen.Screen;
import dev.okite.internal.tree.ConstantNode;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.Evaluation;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.FunctionBody;
import dev.okite.internal.tree.FunctionNode;
import dev.okite.internal.tree.NodeFailure;
import dev.okite.value.ListValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Runs a plan. */
final class PlannedEvaluator implements PolicyEvaluator {
  private final CheckedProgram program;
  private final RunPlan plan;
  private final List<String> ruleNames;
  private final IdentityHashMap<CheckedException, ConditionPlan> exceptions;

  /** The functions that were called, planned at the first call of each. */
  private final Map<CheckedFunction, PlannedCall> calls = new ConcurrentHashMap<>();

  private record PlannedCall(FunctionBody body, int sharedSlots, int indexSlots) {}

  PlannedEvaluator(
      CheckedProgram program,
      RunPlan plan,
      List<String> ruleNames,
      IdentityHashMap<CheckedException, ConditionPlan> exceptions) {
    this.program = program;
    this.plan = plan;
    this.ruleNames = List.copyOf(ruleNames);
    this.exceptions = exceptions;
  }

  @Override
  public EvaluationResult evaluate(EvaluationInput input) {
    return new PlannedRun(plan, input).evaluate();
  }

  @Override
  public @Nullable EvaluationResult glance(Document document) {
    if (plan.judgesInventory()) {
      return null;
    }
    Screen screen = plan.screens().ready(document.value());
    return screen == null ? null : screen.glance(document);
  }

  @Override
  public Value call(CheckedFunction function, List<Value> arguments, EvaluationInput input) {
    for (int i = 0; i < arguments.size(); i++) {
      Symbol.FunctionParameter parameter = function.parameters().get(i);
      if (!parameter.type().accepts(arguments.get(i))) {
        throw Failures.notDeclared(parameter.name(), parameter.type(), arguments.get(i));
      }
    }
    PlannedCall planned = calls.get(function);
    if (planned == null) {
      planned = calls.computeIfAbsent(function, this::plan);
    }
    EvalNode[] constants =
        arguments.stream()
            .map(value -> new ConstantNode(function.declaration().span(), value))
            .toArray(EvalNode[]::new);
    FunctionNode call = new FunctionNode(function.declaration().span(), planned.body(), constants);
    Frame frame = new Frame(evaluation(input, planned.sharedSlots(), planned.indexSlots()), 0, 0);
    frame.start(NullValue.ABSENT, input.limits().overInventory(input.documents().size()));
    try {
      return call.eval(frame);
    } catch (NodeFailure failure) {
      throw failure.failure();
    }
  }

  private PlannedCall plan(CheckedFunction function) {
    ProgramPlan plan = new ProgramPlan(program, Rewrites.ALL, PlanLog.NONE);
    FunctionBody body = plan.function(function).body();
    return new PlannedCall(body, plan.sharedSlots(), plan.indexSlots());
  }

  @Override
  public ExceptionConditions conditions(EvaluationInput input) {
    return new PlannedConditions(exceptions, plan, ruleNames, input);
  }

  static Evaluation evaluation(EvaluationInput input, int sharedSlots, int indexSlots) {
    return new Evaluation(
        inventory(input.documents()),
        input.request(),
        input.facts(),
        input.now(),
        input.limits().maxSteps(),
        input.limits().deadline().orElse(null),
        sharedSlots,
        indexSlots);
  }

  private static ListValue inventory(List<Document> documents) {
    List<Value> roots = new ArrayList<>(documents.size());
    for (Document document : documents) {
      roots.add(document.value());
    }
    return ListValue.of(roots);
  }
}
