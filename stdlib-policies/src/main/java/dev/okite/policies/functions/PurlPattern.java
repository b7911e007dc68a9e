package dev.okite.policies.functions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A package URL in which {@code *} stands for whole parts. Immutable.
 *
 * @param type the type; null for any
 * @param path the segments of namespace and name
 * @param openEnded whether one or more segments may follow that are not said
 * @param version the version; null where it does not matter, {@code *} for any that there is
 * @param qualifiers those that count; {@code *} for any value
 * @param subpath the segments of the subpath; none where it does not matter
 */
record PurlPattern(
    @Nullable String type,
    List<String> path,
    boolean openEnded,
    @Nullable String version,
    Map<String, String> qualifiers,
    List<String> subpath) {
  private static final String ANY = "*";
  private static final String REST = "**";
  private static final String ANY_TYPE = "pkg:*";

  /** A type without rules of its own for names, in place of any type. */
  private static final String PLAIN_TYPE = "pkg:generic";

  static PurlPattern parse(String text) throws InvalidTextException {
    boolean anyType = text.startsWith(ANY_TYPE + "/");
    if (text.equals(ANY_TYPE)) {
      return new PurlPattern(null, List.of(), true, null, Map.of(), List.of());
    }
    Purl purl = PurlParser.parse(anyType ? PLAIN_TYPE + text.substring(ANY_TYPE.length()) : text);
    List<String> path = purl.path();
    boolean openEnded = path.get(path.size() - 1).equals(REST);
    if (openEnded) {
      path.remove(path.size() - 1);
    }
    for (String segment : path) {
      if (segment.contains(ANY) && !segment.equals(ANY)) {
        throw new InvalidTextException(
            "`*` stands for a whole segment, and `**` for the last ones");
      }
    }
    return new PurlPattern(
        anyType ? null : purl.type(),
        List.copyOf(path),
        openEnded,
        purl.version(),
        purl.qualifiers(),
        purl.subpath());
  }

  /** Whether {@code purl} is one of those that this describes. */
  boolean matches(Purl purl) {
    return (type == null || type.equals(purl.type()))
        && hasPath(purl.path())
        && (version == null || isOne(version, purl.version()))
        && hasQualifiers(purl)
        && (subpath.isEmpty() || subpath.equals(purl.subpath()));
  }

  private boolean hasPath(List<String> segments) {
    boolean fits = openEnded ? segments.size() > path.size() : segments.size() == path.size();
    for (int i = 0; fits && i < path.size(); i++) {
      fits = isOne(path.get(i), segments.get(i));
    }
    return fits;
  }

  private boolean hasQualifiers(Purl purl) {
    for (Map.Entry<String, String> wanted : qualifiers.entrySet()) {
      if (!isOne(wanted.getValue(), purl.qualifiers().get(wanted.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOne(String wanted, @Nullable String found) {
    return wanted.equals(ANY) ? found != null : Objects.equals(wanted, found);
  }
}
