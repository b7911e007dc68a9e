package dev.okite.internal.screen;

import dev.okite.internal.rule.Guard;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.NodeFailure;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.Value;
import java.util.List;

/** Rules of one policy that run under the same conditions. Immutable. */
final class GuardGroup {
  private final List<Guard> guards;
  private final QuickGuard[] quick;
  private final int number;
  private final int rules;
  private final MarkedRules screened;
  private final boolean alwaysRun;
  private final boolean shared;

  /**
   * A group.
   *
   * @param guards the conditions that are not certain for the kind of document
   * @param quick the first of them that depend on one place each
   * @param number the number of the group in its screen
   * @param rules how many rules there are
   * @param screened those of them that the screen may rule out
   * @param alwaysRun whether there are some that it may not
   * @param shared whether there are some that a policy before has as well
   */
  GuardGroup(
      List<Guard> guards,
      QuickGuard[] quick,
      int number,
      int rules,
      MarkedRules screened,
      boolean alwaysRun,
      boolean shared) {
    this.guards = List.copyOf(guards);
    this.quick = quick;
    this.number = number;
    this.rules = rules;
    this.screened = screened;
    this.alwaysRun = alwaysRun;
    this.shared = shared;
  }

  List<Guard> guards() {
    return guards;
  }

  int number() {
    return number;
  }

  int rules() {
    return rules;
  }

  MarkedRules screened() {
    return screened;
  }

  boolean alwaysRun() {
    return alwaysRun;
  }

  boolean shared() {
    return shared;
  }

  /** How the guards come out. */
  enum State {
    /** The rules run. */
    HOLDS,
    /** The rules are kept from running. */
    KEPT_OUT,
    /** It cannot be told, which each rule reports. */
    FAILED
  }

  /** How the guards come out on {@code root}; {@link State#FAILED} if that needs a closer look. */
  State evaluateQuickly(Value root) {
    if (quick.length < guards.size()) {
      return State.FAILED;
    }
    for (QuickGuard guard : quick) {
      State state = guard.evaluate(root);
      if (state != State.HOLDS) {
        return state;
      }
    }
    return State.HOLDS;
  }

  /** How the guards come out on {@code root}, the document that {@code frame} was started with. */
  State evaluate(Frame frame, Value root) {
    for (QuickGuard guard : quick) {
      State state = guard.evaluate(root);
      if (state == State.KEPT_OUT) {
        return state;
      }
      if (state == State.FAILED) {
        return evaluateAsWritten(frame);
      }
    }
    return quick.length == guards.size() ? State.HOLDS : evaluateAsWritten(frame);
  }

  private State evaluateAsWritten(Frame frame) {
    frame.refill();
    try {
      for (int i = 0; i < guards.size(); i++) {
        if (!guards.get(i).letsPass(frame)) {
          return State.KEPT_OUT;
        }
      }
      return State.HOLDS;
    } catch (NodeFailure | EvaluationFailure failure) {
      return State.FAILED;
    }
  }
}
