package dev.okite.policies.podsecurity;

import dev.okite.finding.Action;
import java.util.Locale;

/** A mode of Pod Security admission, the one with the gravest consequence first. */
enum Mode {
  ENFORCE(Action.DENY, PodSecurityLevel.RESTRICTED),
  WARN(Action.WARN, PodSecurityLevel.PRIVILEGED),
  AUDIT(Action.AUDIT, PodSecurityLevel.PRIVILEGED);

  private static final String PREFIX = "pod-security.kubernetes.io/";

  private final Action action;
  private final PodSecurityLevel whenInvalid;

  Mode(Action action, PodSecurityLevel whenInvalid) {
    this.action = action;
    this.whenInvalid = whenInvalid;
  }

  /** What is done about what it finds. */
  Action action() {
    return action;
  }

  /** What a label counts as whose level is none. */
  PodSecurityLevel whenInvalid() {
    return whenInvalid;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The label of a namespace that says the level. */
  String levelLabel() {
    return PREFIX + word();
  }

  /** The label of a namespace that says the version. */
  String versionLabel() {
    return PREFIX + word() + "-version";
  }
}
