package dev.okite.policies.podsecurity;

/**
 * A level as it is in a version.
 *
 * @param level which checks there are
 * @param version what they were then
 */
public record LevelVersion(PodSecurityLevel level, PodSecurityVersion version) {
  /** No checks. */
  public static final LevelVersion PRIVILEGED =
      new LevelVersion(PodSecurityLevel.PRIVILEGED, PodSecurityVersion.LATEST);

  /** The strictest checks as they are now. */
  public static final LevelVersion RESTRICTED =
      new LevelVersion(PodSecurityLevel.RESTRICTED, PodSecurityVersion.LATEST);

  @Override
  public String toString() {
    return level + " " + version;
  }
}
