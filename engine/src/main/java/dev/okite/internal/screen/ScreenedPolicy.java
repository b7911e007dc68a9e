package dev.okite.internal.screen;

/** The rules of one policy that may touch documents of a kind. */
final class ScreenedPolicy {
  private final int number;
  private final int slots;
  private final GuardGroup[] groups;
  private final ScreenedRule[] rules;

  /**
   * A policy.
   *
   * @param number the number of the policy among all that are applied
   * @param slots how many slots of the frame its rules share
   * @param groups its rules by the conditions under which they run
   * @param rules its rules, in order
   */
  ScreenedPolicy(int number, int slots, GuardGroup[] groups, ScreenedRule[] rules) {
    this.number = number;
    this.slots = slots;
    this.groups = groups;
    this.rules = rules;
  }

  int number() {
    return number;
  }

  int slots() {
    return slots;
  }

  GuardGroup[] groups() {
    return groups;
  }

  ScreenedRule[] rules() {
    return rules;
  }
}
