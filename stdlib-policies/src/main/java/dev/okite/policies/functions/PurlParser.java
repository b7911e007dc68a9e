package dev.okite.policies.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads package URLs, step by step as their specification does. */
final class PurlParser {
  private static final String SCHEME = "pkg:";

  /** The types whose namespaces are written in small letters. */
  private static final Set<String> SMALL_NAMESPACES =
      Set.of(
          "alpm", "apk", "bitbucket", "composer", "deb", "github", "golang", "hex", "qpkg", "rpm");

  /** The types whose names are. */
  private static final Set<String> SMALL_NAMES =
      Set.of(
          "alpm",
          "apk",
          "bitbucket",
          "bitnami",
          "composer",
          "deb",
          "github",
          "golang",
          "hex",
          "oci",
          "pub",
          "pypi");

  private PurlParser() {}

  static Purl parse(String text) throws InvalidTextException {
    String rest = text;
    List<String> subpath = List.of();
    int hash = rest.lastIndexOf('#');
    if (hash >= 0) {
      subpath = subpath(rest.substring(hash + 1));
      rest = rest.substring(0, hash);
    }
    SortedMap<String, String> qualifiers = new TreeMap<>();
    int mark = rest.lastIndexOf('?');
    if (mark >= 0) {
      qualifiers = qualifiers(rest.substring(mark + 1));
      rest = rest.substring(0, mark);
    }
    if (!rest.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new InvalidTextException("expected `pkg:` in front");
    }
    rest = withoutSlashes(rest.substring(SCHEME.length()));
    int slash = rest.indexOf('/');
    if (slash < 0) {
      throw new InvalidTextException("expected a type, `/` and a name behind `pkg:`");
    }
    String type = type(rest.substring(0, slash));
    rest = rest.substring(slash + 1);
    String version = null;
    int at = rest.lastIndexOf('@');
    // An at sign at the start of a segment of the namespace is the scope of npm, unescaped.
    boolean isScope =
        type.equals("npm")
            && (at == 0 || (at > 0 && rest.charAt(at - 1) == '/'))
            && rest.indexOf('/', at) > 0;
    if (at >= 0 && !isScope) {
      version = decoded(rest.substring(at + 1));
      rest = rest.substring(0, at);
    }
    List<String> path = path(type, rest);
    int last = path.size() - 1;
    return new Purl(
        type,
        List.copyOf(path.subList(0, last)),
        path.get(last),
        version == null || version.isEmpty() ? null : version,
        qualifiers,
        subpath);
  }

  private static List<String> path(String type, String text) throws InvalidTextException {
    List<String> path = new ArrayList<>();
    String[] segments = text.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean isName = i == segments.length - 1;
      String segment = decoded(segments[i]);
      boolean isSmall = (isName ? SMALL_NAMES : SMALL_NAMESPACES).contains(type);
      segment = isSmall ? segment.toLowerCase(Locale.ROOT) : segment;
      if (!isName && segment.indexOf('/') >= 0) {
        throw new InvalidTextException("a segment of its namespace has a `/` in it");
      }
      if (isName && segment.isEmpty()) {
        throw new InvalidTextException("it has no name");
      }
      if (!segment.isEmpty()) {
        path.add(type.equals("pypi") && isName ? segment.replace('_', '-') : segment);
      }
    }
    return path;
  }

  private static String type(String text) throws InvalidTextException {
    boolean valid = !text.isEmpty() && !DigitOrder.isDigit(text.charAt(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      valid &= DigitOrder.isLetter(c) || DigitOrder.isDigit(c) || ".+-".indexOf(c) >= 0;
    }
    if (!valid) {
      throw new InvalidTextException(
          "its type " + Quotation.of(text) + " has to be letters, digits, `.`, `+` and `-`");
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static SortedMap<String, String> qualifiers(String text) throws InvalidTextException {
    SortedMap<String, String> qualifiers = new TreeMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = equals < 0 ? pair : pair.substring(0, equals);
      if (equals < 0 || !isKey(key)) {
        throw new InvalidTextException(
            "expected `key=value` behind `?`, found " + Quotation.of(pair));
      }
      String value = decoded(pair.substring(equals + 1));
      if (!value.isEmpty() && qualifiers.put(key.toLowerCase(Locale.ROOT), value) != null) {
        throw new InvalidTextException("it has the qualifier " + Quotation.of(key) + " twice");
      }
    }
    return qualifiers;
  }

  private static boolean isKey(String key) {
    boolean valid = !key.isEmpty() && !DigitOrder.isDigit(key.charAt(0));
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      valid &= DigitOrder.isLetter(c) || DigitOrder.isDigit(c) || ".-_".indexOf(c) >= 0;
    }
    return valid;
  }

  private static List<String> subpath(String text) throws InvalidTextException {
    List<String> segments = new ArrayList<>();
    for (String part : text.split("/", -1)) {
      String segment = decoded(part);
      if (segment.indexOf('/') >= 0) {
        throw new InvalidTextException("a segment of its subpath has a `/` in it");
      }
      if (!segment.isEmpty() && !segment.equals(".") && !segment.equals("..")) {
        segments.add(segment);
      }
    }
    return List.copyOf(segments);
  }

  /** Decodes a part in which what stands for itself is no control character and no blank. */
  private static String decoded(String part) throws InvalidTextException {
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) <= ' ' || part.charAt(i) == 0x7F) {
        throw new InvalidTextException("it has a blank or control character in it");
      }
    }
    return PercentCode.decode(part);
  }

  private static String withoutSlashes(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == '/') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(start, end);
  }
}
