package dev.okite.policies.functions;

/**
 * A version of a package as its ecosystem reads and orders it. The order is total, and two versions
 * that it takes for equal are equal for every range. Immutable.
 */
interface PackageVersion {
  /**
   * Compares with another version of the same ecosystem.
   *
   * @return negative, zero or positive
   */
  int compareTo(PackageVersion other);
}
