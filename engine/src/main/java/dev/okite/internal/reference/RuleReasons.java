package dev.okite.internal.reference;

import dev.okite.explanation.Reason;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.internal.check.StepParts;
import dev.okite.internal.reference.RuleTrace.Asked;
import dev.okite.internal.reference.RuleTrace.Asserted;
import dev.okite.internal.reference.RuleTrace.Block;
import dev.okite.internal.reference.RuleTrace.Element;
import dev.okite.internal.reference.RuleTrace.Entry;
import dev.okite.internal.reference.RuleTrace.Loop;
import dev.okite.internal.reference.StepListener.Passage;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes reasons of what the steps of a rule did: of those steps that decided its outcome. */
final class RuleReasons {
  private final ReasonMaker maker;

  RuleReasons(ReasonMaker maker) {
    this.maker = maker;
  }

  /**
   * The steps that decided: what led to a finding where there is one, and else what kept each
   * assertion from making one.
   */
  List<Reason> of(Block block) {
    List<Reason> reasons = new ArrayList<>();
    for (Entry entry : block.entries()) {
      if (maker.told().isFull() && !reasons.isEmpty()) {
        reasons.add(cut(reasons.remove(reasons.size() - 1)));
        break;
      }
      if (entry instanceof Asked asked) {
        if ((asked.passage() == Passage.OPEN) == block.fired()
            || asked.passage() == Passage.FAILED) {
          reasons.add(asked(asked));
        }
      } else if (entry instanceof Asserted asserted) {
        if (asserted.finding().isPresent() || !block.fired()) {
          reasons.add(asserted(asserted));
        }
      } else if (entry instanceof Loop loop && (loop.fired() || !block.fired())) {
        reasons.add(loop(loop));
      }
    }
    return reasons;
  }

  private Reason asked(Asked asked) {
    refill(asked.here());
    return maker.of(asked.kind(), Optional.empty(), asked.condition(), asked.here());
  }

  /** Of one that failed behind its condition, the clause that failed is told too. */
  private Reason asserted(Asserted asserted) {
    refill(asserted.here());
    Assertion assertion = asserted.assertion();
    Reason.Kind kind =
        assertion.kind() == Assertion.Kind.DENY ? Reason.Kind.DENY : Reason.Kind.REQUIRE;
    Reason condition =
        maker.of(
            kind, asserted.finding().map(Finding::message), assertion.condition(), asserted.here());
    Optional<EvaluationError> error = asserted.finding().flatMap(Finding::error);
    if (error.isEmpty()) {
      return condition;
    }
    List<Reason> because = new ArrayList<>(condition.because());
    if (condition.error().isEmpty()) {
      failedClause(asserted).ifPresent(because::add);
    }
    return new Reason(
        kind,
        condition.span(),
        condition.name(),
        condition.value(),
        error,
        condition.where(),
        because,
        condition.more(),
        condition.isCut());
  }

  private Optional<Reason> failedClause(Asserted asserted) {
    List<Expr> parts = new ArrayList<>();
    StepParts.forEach(asserted.assertion(), parts::add);
    for (Expr part : parts) {
      refill(asserted.here());
      try {
        asserted.here().evaluate(part);
      } catch (Failed failed) {
        return Optional.of(maker.of(part, asserted.here()));
      }
    }
    return Optional.empty();
  }

  private Reason loop(Loop loop) {
    refill(loop.here());
    Expr source = loop.clause().source();
    Reason from = maker.of(Reason.Kind.SOURCE, Optional.empty(), source, loop.here());
    List<Reason> because = new ArrayList<>();
    if (from.error().isPresent() || !from.because().isEmpty() || loop.size() == 0) {
      because.add(from);
    }
    Optional<EvaluationError> error = from.error();
    if (loop.failed() && error.isEmpty()) {
      error = notIterable(loop);
    }
    String names = ElementReasons.names(loop.clause().binding());
    int told = 0;
    for (Element element : loop.elements()) {
      if (maker.told().isFull()) {
        break;
      }
      told++;
      maker
          .origins()
          .note(loop.clause().binding(), element.inside(), source, loop.here(), element.item());
      Spots.of(element.item().element()).first().ifPresent(maker.told()::name);
      because.add(
          maker.element(
              names,
              element.item(),
              loop.clause().binding().second().isPresent(),
              of(element.block()),
              0));
    }
    return new Reason(
        Reason.Kind.FOR,
        Optional.of(source.span()),
        Optional.of(names),
        error.isPresent() ? Optional.empty() : Optional.of(count(loop.size())),
        error,
        from.where(),
        because,
        loop.more() + loop.elements().size() - told,
        from.isCut());
  }

  private static Reason cut(Reason whole) {
    return new Reason(
        whole.kind(),
        whole.span(),
        whole.name(),
        whole.value(),
        whole.error(),
        whole.where(),
        whole.because(),
        whole.more(),
        true);
  }

  private static String count(int size) {
    return size == 1 ? "1 element" : size + " elements";
  }

  private static Optional<EvaluationError> notIterable(Loop loop) {
    try {
      Item.in(loop.clause().source(), loop.here().evaluate(loop.clause().source()));
      return Optional.empty();
    } catch (Failed failed) {
      return Optional.of(ReasonMaker.error(failed));
    }
  }

  /** Each step is told with the steps that a rule has for all of them, so that telling ends. */
  private static void refill(Expressions here) {
    here.run().budget().refill();
  }
}
