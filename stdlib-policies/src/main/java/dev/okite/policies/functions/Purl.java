package dev.okite.policies.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A package URL, decoded, with names as its type writes them. Immutable.
 *
 * @param type in small letters
 * @param namespace its segments; none where there is none
 * @param name the name
 * @param version the version; null where there is none
 * @param qualifiers by key
 * @param subpath its segments; none where there is none
 */
record Purl(
    String type,
    List<String> namespace,
    String name,
    @Nullable String version,
    SortedMap<String, String> qualifiers,
    List<String> subpath) {

  /** The segments of namespace and name. */
  List<String> path() {
    List<String> path = new ArrayList<>(namespace);
    path.add(name);
    return path;
  }

  /** The canonical text of type, namespace and name. */
  String packageText() {
    return "pkg:" + type + "/" + encoded(path());
  }

  /** The canonical text. */
  String text() {
    StringBuilder text = new StringBuilder(packageText());
    if (version != null) {
      text.append('@').append(PercentCode.encode(version));
    }
    char sign = '?';
    for (Map.Entry<String, String> each : qualifiers.entrySet()) {
      text.append(sign).append(each.getKey()).append('=');
      text.append(PercentCode.encode(each.getValue()));
      sign = '&';
    }
    return subpath.isEmpty() ? text.toString() : text + "#" + encoded(subpath);
  }

  private static String encoded(List<String> segments) {
    return String.join("/", segments.stream().map(PercentCode::encode).toList());
  }
}
