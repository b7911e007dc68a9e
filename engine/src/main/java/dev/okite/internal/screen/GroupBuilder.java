package dev.okite.internal.screen;

import dev.okite.internal.rule.Guard;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the rules of a group. */
final class GroupBuilder {
  private final List<Guard> guards;
  private final QuickGuard[] quick;
  private final int number;
  private final BitSet screened = new BitSet();
  private int rules;
  private boolean alwaysRun;
  private boolean shared;
  private @Nullable GuardGroup group;

  GroupBuilder(List<Guard> guards, QuickGuard[] quick, int number) {
    this.guards = guards;
    this.quick = quick;
    this.number = number;
  }

  int number() {
    return number;
  }

  /**
   * Adds a rule.
   *
   * @param mark the number under which the screen marks it, or -1
   * @param isShared whether a policy before has it as well
   */
  void add(int mark, boolean isShared) {
    rules++;
    if (mark >= 0) {
      screened.set(mark);
    }
    alwaysRun |= mark < 0;
    shared |= isShared;
  }

  /** The group, once all its rules are there. */
  GuardGroup group() {
    if (group == null) {
      group =
          new GuardGroup(
              guards, quick, number, rules, new MarkedRules(screened), alwaysRun, shared);
    }
    return group;
  }
}
