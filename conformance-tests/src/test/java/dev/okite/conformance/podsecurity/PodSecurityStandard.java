package dev.okite.conformance.podsecurity;

import dev.okite.conformance.podsecurity.Check.Level;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The Pod Security Standards in plain Java, as an oracle for the policies. */
final class PodSecurityStandard {
  static final int NEWEST = 37;

  private PodSecurityStandard() {}

  /** The ids of the checks that {@code pod} fails at a level and minor version. */
  static Set<String> failing(Level level, int minor, Pod pod) {
    Set<String> ids = new TreeSet<>();
    for (Check check : checks(level, minor)) {
      if (!check.passes().test(pod)) {
        ids.add(check.id());
      }
    }
    return ids;
  }

  /** The checks of a level and minor version. */
  static Collection<Check> checks(Level level, int minor) {
    Map<String, Check> checks = inForce(BaselineChecks.ALL, minor);
    if (level == Level.RESTRICTED) {
      Map<String, Check> stricter = inForce(RestrictedChecks.ALL, minor);
      RestrictedChecks.OVERRIDES.forEach(
          (by, overridden) -> {
            if (stricter.containsKey(by)) {
              checks.remove(overridden);
            }
          });
      checks.putAll(stricter);
    }
    return checks.values();
  }

  /** Of each id the check with the highest version that is not above {@code minor}. */
  private static Map<String, Check> inForce(List<Check> checks, int minor) {
    Map<String, Check> inForce = new LinkedHashMap<>();
    for (Check check : checks) {
      if (check.from() <= minor) {
        inForce.merge(check.id(), check, (a, b) -> a.from() > b.from() ? a : b);
      }
    }
    return inForce;
  }
}
