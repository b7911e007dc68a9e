package dev.okite.internal.screen;

/**
 * The rules of one policy that may touch documents of a kind.
 *
 * @param number the number of the policy among all that are applied
 * @param slots how many slots of the frame its rules share
 * @param groups its rules by the conditions under which they run
 * @param rules its rules, in order
 */
record ScreenedPolicy(int number, int slots, GuardGroup[] groups, ScreenedRule[] rules) {}
