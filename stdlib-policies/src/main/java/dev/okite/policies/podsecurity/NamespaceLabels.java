package dev.okite.policies.podsecurity;

import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the labels of a namespace ask for.
 *
 * @param modes the levels and versions, with those of the cluster where there is no label
 * @param invalid what is wrong with the labels, in the order of the modes
 */
record NamespaceLabels(PodSecurityModes modes, List<Invalid> invalid) {
  /**
   * A label that says nothing that there is.
   *
   * @param value where it stands
   * @param message what may stand there, what does, and what that counts as
   */
  record Invalid(Value value, String message) {}

  NamespaceLabels {
    invalid = List.copyOf(invalid);
  }

  /** Reads the labels of {@code namespace}, the root of an object. */
  static NamespaceLabels of(Value namespace, PodSecurityModes defaults) {
    Value metadata = Field.of(namespace, "metadata");
    Value labels = Field.of(metadata, "labels");
    for (Value value : List.of(metadata, labels)) {
      if (!(value instanceof MapValue) && !Field.isUnset(value)) {
        String message =
            (value == metadata ? "`metadata`" : "`labels`")
                + " is a map, found "
                + Field.shown(value)
                + ", which counts as labels that enforce `restricted`";
        return new NamespaceLabels(
            PodSecurityModes.UNREADABLE, List.of(new Invalid(value, message)));
      }
    }
    return new Reader(labels).read(defaults);
  }

  private static final class Reader {
    private final Value labels;
    private final List<Invalid> invalid = new ArrayList<>();

    Reader(Value labels) {
      this.labels = labels;
    }

    NamespaceLabels read(PodSecurityModes defaults) {
      LevelVersion enforce = mode(Mode.ENFORCE, defaults.enforce());
      boolean enforceIsValid = isLevel(label(Mode.ENFORCE.levelLabel()));
      LevelVersion warn = mode(Mode.WARN, defaults.warn());
      if (enforceIsValid
          && Field.isUnset(label(Mode.WARN.levelLabel()))
          && enforce.level().compareTo(defaults.warn().level()) > 0) {
        boolean ownVersion = !Field.isUnset(label(Mode.WARN.versionLabel()));
        warn = new LevelVersion(enforce.level(), ownVersion ? warn.version() : enforce.version());
      }
      LevelVersion audit = mode(Mode.AUDIT, defaults.audit());
      return new NamespaceLabels(new PodSecurityModes(enforce, audit, warn), invalid);
    }

    private LevelVersion mode(Mode mode, LevelVersion byDefault) {
      return new LevelVersion(level(mode, byDefault.level()), version(mode, byDefault.version()));
    }

    private PodSecurityLevel level(Mode mode, PodSecurityLevel byDefault) {
      Value label = label(mode.levelLabel());
      if (Field.isUnset(label)) {
        return byDefault;
      }
      Optional<PodSecurityLevel> level = Field.text(label).flatMap(PodSecurityLevel::of);
      if (level.isEmpty()) {
        report(
            mode.levelLabel(),
            "`privileged`, `baseline` or `restricted`",
            mode.whenInvalid().word());
      }
      return level.orElse(mode.whenInvalid());
    }

    private PodSecurityVersion version(Mode mode, PodSecurityVersion byDefault) {
      Value label = label(mode.versionLabel());
      if (Field.isUnset(label)) {
        return byDefault;
      }
      Optional<PodSecurityVersion> version = Field.text(label).flatMap(PodSecurityVersion::of);
      if (version.isEmpty()) {
        report(
            mode.versionLabel(),
            "`latest` or a version such as `v1.29`",
            PodSecurityVersion.LATEST.text());
      }
      return version.orElse(PodSecurityVersion.LATEST);
    }

    private void report(String label, String allowed, String countsAs) {
      Value found = label(label);
      invalid.add(
          new Invalid(
              found,
              "the label `"
                  + label
                  + "` is "
                  + allowed
                  + ", found "
                  + Field.shown(found)
                  + ", which counts as `"
                  + countsAs
                  + "`"));
    }

    private static boolean isLevel(Value label) {
      return Field.text(label).flatMap(PodSecurityLevel::of).isPresent();
    }

    private Value label(String name) {
      return Field.of(labels, name);
    }
  }
}
