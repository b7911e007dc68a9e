package dev.okite.policies.podsecurity;

import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.List;

/** The labels of a namespace that Pod Security admission looks at. */
final class NamespaceLabels {
  private final Value labels;

  private NamespaceLabels(Value labels) {
    this.labels = labels;
  }

  /** What the labels of {@code namespace}, the root of an object, ask for. */
  static PodSecurityModes modes(Value namespace, PodSecurityModes defaults) {
    Value metadata = Field.of(namespace, "metadata");
    Value labels = Field.of(metadata, "labels");
    for (Value value : List.of(metadata, labels)) {
      if (!(value instanceof MapValue) && !Field.isUnset(value)) {
        return PodSecurityModes.UNREADABLE;
      }
    }
    return new NamespaceLabels(labels).modes(defaults);
  }

  private PodSecurityModes modes(PodSecurityModes defaults) {
    LevelVersion enforce = mode(Mode.ENFORCE, defaults.enforce());
    LevelVersion warn = mode(Mode.WARN, defaults.warn());
    if (isLevel(label(Mode.ENFORCE.levelLabel()))
        && Field.isUnset(label(Mode.WARN.levelLabel()))
        && enforce.level().compareTo(defaults.warn().level()) > 0) {
      boolean ownVersion = !Field.isUnset(label(Mode.WARN.versionLabel()));
      warn = new LevelVersion(enforce.level(), ownVersion ? warn.version() : enforce.version());
    }
    return new PodSecurityModes(enforce, mode(Mode.AUDIT, defaults.audit()), warn);
  }

  private LevelVersion mode(Mode mode, LevelVersion byDefault) {
    return new LevelVersion(level(mode, byDefault.level()), version(mode, byDefault.version()));
  }

  private PodSecurityLevel level(Mode mode, PodSecurityLevel byDefault) {
    Value label = label(mode.levelLabel());
    return Field.isUnset(label)
        ? byDefault
        : Field.text(label).flatMap(PodSecurityLevel::of).orElse(mode.whenInvalid());
  }

  private PodSecurityVersion version(Mode mode, PodSecurityVersion byDefault) {
    Value label = label(mode.versionLabel());
    return Field.isUnset(label)
        ? byDefault
        : Field.text(label).flatMap(PodSecurityVersion::of).orElse(PodSecurityVersion.LATEST);
  }

  private static boolean isLevel(Value label) {
    return Field.text(label).flatMap(PodSecurityLevel::of).isPresent();
  }

  private Value label(String name) {
    return Field.of(labels, name);
  }
}
