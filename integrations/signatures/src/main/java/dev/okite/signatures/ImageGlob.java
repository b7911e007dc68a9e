package dev.okite.signatures;

import dev.okite.value.EvaluationFailure;
import dev.okite.value.ImageValue;
import dev.okite.value.StringValue;
import java.util.List;

/**
 * A pattern for images: a registry and segments of a path, in each of which {@code *} is any text,
 * and {@code **} as a whole segment is any number of segments. Immutable.
 */
public final class ImageGlob {
  private static final String ANY_NUMBER = "**";
  private static final int LONGEST = 500;

  private final String pattern;
  private final List<String> segments;

  private ImageGlob(String pattern, List<String> segments) {
    this.pattern = pattern;
    this.segments = segments;
  }

  /**
   * Reads a pattern such as {@code registry.example/shop/**}.
   *
   * @throws TrustException if it has no registry, a tag or a digest, or matches any registry
   */
  public static ImageGlob of(String pattern) throws TrustException {
    List<String> segments = List.of(pattern.split("/", -1));
    String registry = segments.get(0);
    boolean hasRegistry =
        registry.matches("[A-Za-z0-9*.-]+(:[0-9]+)?") && registry.matches(".*[.:].*|localhost");
    boolean isPath =
        segments.size() > 1
            && segments.stream()
                .skip(1)
                .allMatch(s -> s.equals(ANY_NUMBER) || s.matches("[a-z0-9._*-]+"));
    if (pattern.length() > LONGEST || !hasRegistry || !isPath || registry.matches("[*.]+")) {
      throw new TrustException(
          List.of(
              "found `"
                  + pattern
                  + "`, expected a registry and a path, such as `registry.example/shop/**`"));
    }
    return new ImageGlob(pattern, segments);
  }

  /** Whether {@code image}, a reference, is meant. Tag and digest do not count. */
  public boolean matches(String image) {
    ImageValue parsed;
    try {
      parsed = ImageValue.parse(image);
    } catch (EvaluationFailure malformed) {
      return false;
    }
    if (parsed.member("registry") instanceof StringValue registry
        && parsed.member("repository") instanceof StringValue repository) {
      return matches(List.of((registry.value() + "/" + repository.value()).split("/", -1)));
    }
    return false;
  }

  /** Keeps the last place where any number of segments may stand, so that it never tries all. */
  private boolean matches(List<String> name) {
    int at = 0;
    int wanted = 0;
    int star = -1;
    int resume = 0;
    while (at < name.size()) {
      if (wanted < segments.size() && segments.get(wanted).equals(ANY_NUMBER)) {
        star = wanted++;
        resume = at;
      } else if (wanted < segments.size() && fits(segments.get(wanted), name.get(at))) {
        wanted++;
        at++;
      } else if (star >= 0) {
        wanted = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (wanted < segments.size() && segments.get(wanted).equals(ANY_NUMBER)) {
      wanted++;
    }
    return wanted == segments.size();
  }

  private static boolean fits(String segment, String text) {
    int at = 0;
    int wanted = 0;
    int star = -1;
    int resume = 0;
    while (at < text.length()) {
      if (wanted < segment.length() && segment.charAt(wanted) == '*') {
        star = wanted++;
        resume = at;
      } else if (wanted < segment.length() && segment.charAt(wanted) == text.charAt(at)) {
        wanted++;
        at++;
      } else if (star >= 0) {
        wanted = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    return segment.chars().skip(wanted).allMatch(c -> c == '*');
  }

  @Override
  public String toString() {
    return pattern;
  }
}
