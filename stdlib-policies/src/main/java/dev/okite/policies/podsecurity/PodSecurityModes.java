package dev.okite.policies.podsecurity;

import dev.okite.document.Document;

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

  /**
   * What the labels of a namespace ask for. An invalid {@code enforce} counts as restricted,
   * another invalid level as privileged, an invalid version as the newest one; where the labels are
   * not even of the right type, restricted is enforced.
   *
   * @param namespace the document that declares the namespace
   * @param defaults what is asked for where there is no label
   */
  public static PodSecurityModes ofNamespace(Document namespace, PodSecurityModes defaults) {
    return NamespaceLabels.modes(namespace.value(), defaults);
  }

  LevelVersion of(Mode mode) {
    return switch (mode) {
      case ENFORCE -> enforce;
      case AUDIT -> audit;
      case WARN -> warn;
    };
  }
}
