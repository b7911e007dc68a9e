package dev.okite.conformance.property;

import dev.okite.document.Place;
import dev.okite.finding.Finding;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The places that made a finding, as JSON Pointers. A key has the pointer of its value, and what is
 * missing the pointer that it would have.
 */
record Evidence(Set<String> pointers) {
  static Evidence of(Finding finding) {
    return new Evidence(
        finding.evidence().stream().map(Place::pointer).collect(Collectors.toSet()));
  }

  /** Whether what is at {@code pointer}, or may come there, is neither at, above nor below any. */
  boolean leavesOut(String pointer) {
    return pointers.stream().noneMatch(p -> isWithin(p, pointer) || isWithin(pointer, p));
  }

  private static boolean isWithin(String pointer, String ancestor) {
    return pointer.equals(ancestor) || pointer.startsWith(ancestor + "/");
  }

  static String below(String pointer, String key) {
    return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
  }
}
