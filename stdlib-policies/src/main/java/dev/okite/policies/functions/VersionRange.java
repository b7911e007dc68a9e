package dev.okite.policies.functions;

import java.util.ArrayList;
import java.util.List;

/** A set of versions of one ecosystem. Immutable. */
@FunctionalInterface
interface VersionRange {
  /** Whether {@code version}, which is of that ecosystem, is in it. */
  boolean contains(PackageVersion version);

  /** What is in all of {@code ranges}. */
  static VersionRange all(List<VersionRange> ranges) {
    List<VersionRange> parts = new ArrayList<>(ranges);
    return version -> parts.stream().allMatch(range -> range.contains(version));
  }

  /** What is in one of {@code ranges}. */
  static VersionRange any(List<VersionRange> ranges) {
    List<VersionRange> parts = new ArrayList<>(ranges);
    return version -> parts.stream().anyMatch(range -> range.contains(version));
  }
}
