package dev.okite.policies.functions;

/**
 * A version of a package as its ecosystem reads and orders it. The order is total, but for that of
 * Maven, which mixtures of points and hyphens before words lead round in a circle. Immutable.
 */
interface PackageVersion {
  /**
   * Compares with another version of the same ecosystem.
   *
   * @return negative, zero or positive
   */
  int compareWith(PackageVersion other);
}
