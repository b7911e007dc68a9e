package dev.okite.value;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads references to images as the distribution specification and Docker define them. */
final class ImageParser {
  private static final String DEFAULT_REGISTRY = "docker.io";
  private static final String OLD_DEFAULT_REGISTRY = "index.docker.io";
  private static final String DEFAULT_NAMESPACE = "library/";
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_TAG = 128;
  private static final int LONGEST = 1000;

  private final String text;

  /** Whether it is the start of a name that is read, rather than a whole reference. */
  private final boolean prefix;

  private ImageParser(String text, boolean prefix) {
    this.text = text;
    this.prefix = prefix;
  }

  static ImageValue parse(String text) {
    return new ImageParser(text, false).parse();
  }

  /** The canonical form of the start of a name that begins with a registry. */
  static String prefix(String text) {
    return new ImageParser(text, true).parsePrefix();
  }

  private ImageValue parse() {
    if (text.length() > LONGEST) {
      throw invalid("it is longer than " + LONGEST + " characters");
    }
    String rest = text;
    String digest = null;
    int at = rest.indexOf('@');
    if (at >= 0) {
      digest = digest(rest.substring(at + 1));
      rest = rest.substring(0, at);
    }
    String tag = null;
    int colon = rest.lastIndexOf(':');
    if (colon > rest.lastIndexOf('/')) {
      tag = tag(rest.substring(colon + 1));
      rest = rest.substring(0, colon);
    }
    if (rest.isEmpty()) {
      throw invalid("expected a name in front of its tag and digest");
    }
    return named(rest, tag, digest);
  }

  private ImageValue named(String name, @Nullable String tag, @Nullable String digest) {
    String first = firstSegment(name);
    String registry = DEFAULT_REGISTRY;
    String path = name;
    if (first.length() < name.length() && isRegistry(first)) {
      registry = registry(first);
      path = name.substring(first.length() + 1);
    }
    path(path);
    if (registry.equals(DEFAULT_REGISTRY) && path.indexOf('/') < 0) {
      if (path.length() == 64 && path.chars().allMatch(ImageParser::isHex)) {
        throw invalid("64 hexadecimal digits are the id of an image on one machine, not a name");
      }
      path = DEFAULT_NAMESPACE + path;
    }
    if (registry.length() + 1 + path.length() > LONGEST_NAME) {
      throw invalid("its name is longer than " + LONGEST_NAME + " characters");
    }
    return new ImageValue(registry, path, tag, digest);
  }

  private String parsePrefix() {
    String name = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    String first = firstSegment(name);
    if (!isRegistry(first)) {
      throw invalid("it has to start with a registry, such as `docker.io/library`");
    }
    String registry = registry(first);
    if (first.length() == name.length()) {
      return registry;
    }
    String path = name.substring(first.length() + 1);
    if (path.indexOf(':') >= 0 || path.indexOf('@') >= 0) {
      throw invalid("it goes without a tag and without a digest");
    }
    path(path);
    return registry + "/" + path;
  }

  private static String firstSegment(String name) {
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }

  /** What tells the host of a registry from the first segment of a path. */
  private static boolean isRegistry(String segment) {
    return segment.indexOf('.') >= 0
        || segment.indexOf(':') >= 0
        || segment.toLowerCase(Locale.ROOT).equals("localhost");
  }

  private String registry(String segment) {
    if (!RegistryHost.isValid(segment)) {
      throw invalid("`" + InvalidText.shown(segment) + "` is not a host with an optional port");
    }
    String host = segment.toLowerCase(Locale.ROOT);
    return host.equals(OLD_DEFAULT_REGISTRY) ? DEFAULT_REGISTRY : host;
  }

  private void path(String path) {
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      segment(path.substring(start, end));
      start = end + 1;
    }
  }

  /** Small letters and digits; between them one point, one or two underscores, or hyphens. */
  private void segment(String segment) {
    int i = 0;
    boolean valid = !segment.isEmpty() && isSmallOrDigit(segment.charAt(segment.length() - 1));
    while (valid && i < segment.length()) {
      valid = isSmallOrDigit(segment.charAt(i));
      while (i < segment.length() && isSmallOrDigit(segment.charAt(i))) {
        i++;
      }
      i += separatorLength(segment, i);
    }
    if (!valid) {
      String reason =
          segment.isEmpty()
              ? "a segment of its path is empty"
              : "`"
                  + InvalidText.shown(segment)
                  + "` in its path has to be small letters and digits, with `.`, `_`, `__` or `-`"
                  + " between them";
      throw invalid(reason);
    }
  }

  private static int separatorLength(String segment, int start) {
    if (segment.startsWith("__", start)) {
      return 2;
    }
    if (segment.startsWith("_", start) || segment.startsWith(".", start)) {
      return 1;
    }
    int end = start;
    while (end < segment.length() && segment.charAt(end) == '-') {
      end++;
    }
    return end - start;
  }

  private String tag(String tag) {
    boolean valid = !tag.isEmpty() && tag.length() <= LONGEST_TAG;
    for (int i = 0; valid && i < tag.length(); i++) {
      char c = tag.charAt(i);
      valid =
          isSmallOrDigit(c)
              || (c >= 'A' && c <= 'Z')
              || c == '_'
              || (i > 0 && (c == '.' || c == '-'));
    }
    if (!valid) {
      throw invalid(
          "its tag has to be at most "
              + LONGEST_TAG
              + " letters, digits, `_`, `.` and `-`, and not start with `.` or `-`");
    }
    return tag;
  }

  private String digest(String digest) {
    if (!ImageDigest.isValid(digest)) {
      throw invalid("its digest has to be an algorithm and hexadecimal digits, such as `sha256:…`");
    }
    return digest;
  }

  private EvaluationFailure invalid(String reason) {
    if (!prefix) {
      return InvalidText.of(ValueKind.IMAGE, text, reason);
    }
    return new EvaluationFailure(
        ErrorCode.INVALID_VALUE,
        "`" + InvalidText.shown(text) + "` is not the start of an image's name: " + reason);
  }

  private static boolean isSmallOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static boolean isHex(int c) {
    return (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9');
  }
}
