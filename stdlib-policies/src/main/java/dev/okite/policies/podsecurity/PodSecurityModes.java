package dev.okite.policies.podsecurity;

/**
 * What each mode of Pod Security admission asks for.
 *
 * @param enforce what a Pod has to meet to be let in
 * @param audit what is recorded where a workload does not meet it
 * @param warn what is shown where a workload does not meet it
 */
public record PodSecurityModes(LevelVersion enforce, LevelVersion audit, LevelVersion warn) {
  /** What a cluster asks for whose configuration says nothing: nothing. */
  public static final PodSecurityModes PRIVILEGED =
      new PodSecurityModes(
          LevelVersion.PRIVILEGED, LevelVersion.PRIVILEGED, LevelVersion.PRIVILEGED);

  /** What is asked for where nobody can say what is asked for. */
  static final PodSecurityModes UNREADABLE =
      new PodSecurityModes(
          LevelVersion.RESTRICTED, LevelVersion.PRIVILEGED, LevelVersion.PRIVILEGED);

  LevelVersion of(Mode mode) {
    return switch (mode) {
      case ENFORCE -> enforce;
      case AUDIT -> audit;
      case WARN -> warn;
    };
  }
}
