package dev.okite.policies.podsecurity;

import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Place;
import dev.okite.source.Position;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one configuration, and collects what is wrong with it. Belongs to one thread. */
final class ConfigurationReader {
  private static final String GROUP = "pod-security.admission.config.k8s.io/";
  private static final List<String> VERSIONS =
      List.of(GROUP + "v1", GROUP + "v1beta1", GROUP + "v1alpha1");
  private static final String KIND = "PodSecurityConfiguration";
  private static final String OUTER_KIND = "AdmissionConfiguration";
  private static final String PLUGIN = "PodSecurity";
  private static final Position START = new Position(1, 1);
  private static final Comparator<Position> POSITIONS =
      Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

  private final List<Problem> problems = new ArrayList<>();

  private record Problem(Value at, String message) {
    Position start() {
      return Place.of(at).start().orElse(START);
    }
  }

  /** Reads the root of a document. */
  PodSecurityConfiguration document(Value root) {
    Value configuration = root;
    if (isText(Field.of(root, "kind"), OUTER_KIND)) {
      configuration = plugin(root);
    }
    if (!isText(Field.of(configuration, "kind"), KIND)) {
      Value kind = Field.of(configuration, "kind");
      throw new PodSecurityConfigurationException(
          List.of(
              located(
                  kind.isPlaced() ? kind : configuration,
                  "a configuration is of the kind `"
                      + KIND
                      + "`, or of the kind `"
                      + OUTER_KIND
                      + "` with one inside, found "
                      + (Field.isUnset(kind) ? "no kind" : Field.shown(kind)))));
    }
    Value version = Field.of(configuration, "apiVersion");
    if (Field.text(version).filter(VERSIONS::contains).isEmpty()) {
      report(
          version.isPlaced() ? version : configuration,
          "the `apiVersion` of a configuration is `"
              + VERSIONS.get(0)
              + "`, found "
              + (Field.isUnset(version) ? "none" : Field.shown(version)));
    }
    return read(configuration, Set.of("apiVersion", "kind", "defaults", "exemptions"));
  }

  /** Reads {@code defaults} and {@code exemptions}. */
  PodSecurityConfiguration section(Value section) {
    return read(section, Set.of("defaults", "exemptions"));
  }

  /** What an AdmissionConfiguration has for Pod Security. */
  private static Value plugin(Value root) {
    Value plugins = Field.of(root, "plugins");
    List<Value> found =
        plugins instanceof ListValue list
            ? list.elements().stream().filter(p -> isText(Field.of(p, "name"), PLUGIN)).toList()
            : List.of();
    if (found.size() != 1) {
      throw new PodSecurityConfigurationException(
          List.of(
              located(
                  plugins.isPlaced() ? plugins : root,
                  "one of the `plugins` is called `" + PLUGIN + "`, found " + found.size())));
    }
    Value configuration = Field.of(found.get(0), "configuration");
    if (Field.isUnset(configuration)) {
      String path =
          Field.text(Field.of(found.get(0), "path"))
              .map(p -> "; it is in the file `" + p + "`, give that one")
              .orElse("");
      throw new PodSecurityConfigurationException(
          List.of(
              located(
                  found.get(0), "the plugin `" + PLUGIN + "` has no `configuration` here" + path)));
    }
    return configuration;
  }

  private PodSecurityConfiguration read(Value configuration, Set<String> keys) {
    checkKeys(configuration, keys);
    Value defaults = Field.of(configuration, "defaults");
    checkKeys(
        defaults,
        Set.of("enforce", "enforce-version", "audit", "audit-version", "warn", "warn-version"));
    Value exemptions = Field.of(configuration, "exemptions");
    checkKeys(exemptions, Set.of("usernames", "namespaces", "runtimeClasses"));
    PodSecurityConfiguration read =
        new PodSecurityConfiguration(
            new PodSecurityModes(
                mode(defaults, "enforce"), mode(defaults, "audit"), mode(defaults, "warn")),
            names(exemptions, "usernames"),
            names(exemptions, "namespaces"),
            names(exemptions, "runtimeClasses"));
    if (!problems.isEmpty()) {
      throw new PodSecurityConfigurationException(
          problems.stream()
              .sorted(Comparator.comparing(Problem::start, POSITIONS))
              .map(problem -> located(problem.at(), problem.message()))
              .toList());
    }
    return read;
  }

  private LevelVersion mode(Value defaults, String mode) {
    Value level = Field.of(defaults, mode);
    Optional<PodSecurityLevel> knownLevel = Field.text(level).flatMap(PodSecurityLevel::of);
    if (!Field.isUnset(level) && knownLevel.isEmpty()) {
      report(
          level,
          "`"
              + mode
              + "` is `privileged`, `baseline` or `restricted`, found "
              + Field.shown(level));
    }
    String versionKey = mode + "-version";
    Value version = Field.of(defaults, versionKey);
    Optional<PodSecurityVersion> knownVersion = Field.text(version).flatMap(PodSecurityVersion::of);
    if (!Field.isUnset(version) && knownVersion.isEmpty()) {
      report(
          version,
          "`"
              + versionKey
              + "` is `latest` or a version such as `v1.29`, found "
              + Field.shown(version));
    }
    return new LevelVersion(
        knownLevel.orElse(PodSecurityLevel.PRIVILEGED),
        knownVersion.orElse(PodSecurityVersion.LATEST));
  }

  private Set<String> names(Value exemptions, String key) {
    Value value = Field.of(exemptions, key);
    Set<String> names = new LinkedHashSet<>();
    if (!(value instanceof ListValue list)) {
      if (!Field.isUnset(value)) {
        report(value, "`" + key + "` is a list of names, found " + Field.shown(value));
      }
      return names;
    }
    for (Value element : list.elements()) {
      Optional<String> name = Field.text(element).filter(text -> !text.isEmpty());
      if (name.isEmpty()) {
        report(element, "`" + key + "` is a list of names, found " + Field.shown(element));
      } else if (!names.add(name.get())) {
        report(element, "`" + key + "` has " + Field.shown(element) + " twice");
      }
    }
    return names;
  }

  private void checkKeys(Value value, Set<String> known) {
    if (value instanceof MapValue map) {
      for (int i = 0; i < map.size(); i++) {
        if (!known.contains(map.key(i))) {
          report(
              map.keyValue(i),
              "there is no `"
                  + map.key(i)
                  + "` here"
                  + Suggestion.didYouMean(map.key(i), known).map(h -> "; " + h).orElse(""));
        }
      }
    } else if (!Field.isUnset(value)) {
      report(value, "here stands a map, found " + Field.shown(value));
    }
  }

  private void report(Value at, String message) {
    problems.add(new Problem(at, message));
  }

  private static String located(Value at, String message) {
    return Place.of(at) + ": " + message;
  }

  private static boolean isText(Value value, String text) {
    return Field.text(value).filter(text::equals).isPresent();
  }
}
