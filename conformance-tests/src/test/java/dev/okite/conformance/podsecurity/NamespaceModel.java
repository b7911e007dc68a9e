package dev.okite.conformance.podsecurity;

import dev.okite.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the labels of a namespace ask for, sentence by sentence as Kubernetes documents it: a model
 * to compare the implementation with.
 *
 * @param levels the level of each mode
 * @param versions the version of each mode
 * @param invalid the labels that are invalid, without their prefix
 */
record NamespaceModel(
    Map<String, String> levels, Map<String, String> versions, List<String> invalid) {
  static final String PREFIX = "pod-security.kubernetes.io/";
  private static final List<String> MODES = List.of("enforce", "audit", "warn");
  private static final List<String> LEVELS = List.of("privileged", "baseline", "restricted");

  /** The model of labels and defaults, both without the prefix. */
  static NamespaceModel of(
      Map<String, ? extends @Nullable Object> labels,
      Map<String, ? extends @Nullable Object> defaults) {
    Map<String, String> levels = new HashMap<>();
    Map<String, String> versions = new HashMap<>();
    List<String> invalid = new ArrayList<>();
    for (String mode : MODES) {
      levels.put(mode, defaultOf(defaults, mode, "privileged"));
      versions.put(mode, defaultOf(defaults, mode + "-version", "latest"));
      Object level = labels.get(mode);
      if (level != null) {
        boolean valid = LEVELS.contains(level);
        levels.put(
            mode, valid ? (String) level : mode.equals("enforce") ? "restricted" : "privileged");
        if (!valid) {
          invalid.add(mode);
        }
      }
      Object version = labels.get(mode + "-version");
      if (version != null) {
        boolean valid = isVersion(version);
        versions.put(mode, valid ? (String) version : "latest");
        if (!valid) {
          invalid.add(mode + "-version");
        }
      }
    }
    Object enforce = labels.get("enforce");
    int warned = LEVELS.indexOf(defaultOf(defaults, "warn", "privileged"));
    if (labels.get("warn") == null && enforce != null && LEVELS.indexOf(enforce) > warned) {
      levels.put("warn", levels.get("enforce"));
      if (labels.get("warn-version") == null) {
        versions.put("warn", versions.get("enforce"));
      }
    }
    return new NamespaceModel(levels, versions, invalid);
  }

  /** A namespace with labels that have no prefix here. */
  static Document namespace(String name, Map<String, ? extends @Nullable Object> labels) {
    Map<String, @Nullable Object> prefixed = new LinkedHashMap<>();
    labels.forEach((label, value) -> prefixed.put(PREFIX + label, value));
    return PodTemplates.document(
        Map.of(
            "apiVersion", "v1",
            "kind", "Namespace",
            "metadata", Map.of("name", name, "labels", prefixed)));
  }

  /** Levels and versions in one map. */
  static Map<String, Object> both(Map<String, Object> levels, Map<String, Object> versions) {
    Map<String, Object> both = new LinkedHashMap<>(levels);
    both.putAll(versions);
    return both;
  }

  /** The modes as the implementation prints them. */
  String modes() {
    return "PodSecurityModes[enforce="
        + mode("enforce")
        + ", audit="
        + mode("audit")
        + ", warn="
        + mode("warn")
        + "]";
  }

  private String mode(String mode) {
    return levels.get(mode) + " " + versions.get(mode);
  }

  private static boolean isVersion(Object version) {
    if (!(version instanceof String text)) {
      return false;
    }
    if (text.equals("latest")) {
      return true;
    }
    if (!text.startsWith("v1.") || text.length() == 3) {
      return false;
    }
    String number = text.substring(3);
    return number.chars().allMatch(c -> c >= '0' && c <= '9')
        && (number.length() == 1 || !number.startsWith("0"));
  }

  private static String defaultOf(
      Map<String, ? extends @Nullable Object> defaults, String key, String otherwise) {
    Object value = defaults.get(key);
    return value == null ? otherwise : (String) value;
  }
}
