package dev.okite.policies;

import java.util.Set;

/** Misspells names as fingers do. */
final class Slip {
  private final Set<String> taken;

  /**
   * Slips that are no names.
   *
   * @param taken names
   */
  Slip(Set<String> taken) {
    this.taken = Set.copyOf(taken);
  }

  /** The name with two neighbours swapped, behind its first letter if that is possible. */
  String of(String name) {
    for (int k = 1; k < name.length(); k++) {
      int i = k % (name.length() - 1);
      String swapped =
          name.substring(0, i) + name.charAt(i + 1) + name.charAt(i) + name.substring(i + 2);
      if (!swapped.equals(name) && !taken.contains(swapped)) {
        return swapped;
      }
    }
    return name + name.charAt(name.length() - 1);
  }
}
