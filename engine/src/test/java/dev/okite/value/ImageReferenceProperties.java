package dev.okite.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** References to images are those of the grammar of the distribution specification. */
class ImageReferenceProperties {
  private static final String LABEL = "(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])";
  private static final String HOST = LABEL + "(?:\\." + LABEL + ")*";
  private static final String SEGMENT = "[a-z0-9]+(?:(?:[.]|_|__|-+)[a-z0-9]+)*";

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:(?<host>"
              + HOST
              + "(?::(?<port>[0-9]{1,5}))?)/)?"
              + "(?<path>"
              + SEGMENT
              + "(?:/"
              + SEGMENT
              + ")*)"
              + "(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?"
              + "(?:@(?<digest>sha256:[a-f0-9]{64}))?");

  @Provide
  Arbitrary<String> references() {
    Arbitrary<String> host =
        Arbitraries.of(
            "",
            "docker.io/",
            "index.docker.io/",
            "ghcr.io/",
            "GHCR.io/",
            "localhost/",
            "a:5000/",
            "a.b:70000/",
            "10.0.0.1/",
            "acme/",
            "Acme/",
            "-a.b/",
            "a..b/",
            ":1/",
            "a.b:/");
    Arbitrary<String> path =
        Arbitraries.of(
            "nginx",
            "acme/app",
            "a/b/c",
            "a__b",
            "a___b",
            "a.b",
            "a..b",
            "a--b",
            "a-",
            "Nginx",
            "a//b",
            "",
            "a_b/c-d",
            "0");
    Arbitrary<String> tag = Arbitraries.of("", ":1", ":latest", ":V1_2-3.4", ":.1", ":", ":1:2");
    Arbitrary<String> digest =
        Arbitraries.of("", "@sha256:" + "a".repeat(64), "@sha256:" + "a".repeat(63), "@");
    return Combinators.combine(host, path, tag, digest).as((h, p, t, d) -> h + p + t + d);
  }

  @Property(tries = 3000)
  void isReadAsTheGrammarSays(@ForAll("references") String text) {
    String expected = literal(text);
    String found;
    try {
      found = ImageValue.parse(text).render();
    } catch (EvaluationFailure failure) {
      found = null;
    }

    assertThat(found).as(text).isEqualTo(expected);
  }

  /** The canonical reference; null where the grammar has none. */
  private static @Nullable String literal(String text) {
    String rest = text;
    String registry = "docker.io";
    int slash = text.indexOf('/');
    String first = slash < 0 ? "" : text.substring(0, slash);
    boolean isRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
    Matcher matcher = REFERENCE.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    if (isRegistry) {
      registry = first.toLowerCase(Locale.ROOT);
      rest = text.substring(slash + 1);
      int colon = registry.indexOf(':');
      if (colon >= 0 && Integer.parseInt(registry.substring(colon + 1)) > 65535) {
        return null;
      }
    }
    Matcher inner = REFERENCE.matcher(isRegistry ? "localhost/" + rest : rest);
    if (!inner.matches()) {
      return null;
    }
    String path = isRegistry ? inner.group("path") : pathOf(inner);
    if (!path.matches(SEGMENT + "(?:/" + SEGMENT + ")*")) {
      return null;
    }
    registry = registry.equals("index.docker.io") ? "docker.io" : registry;
    String name = registry.equals("docker.io") && !path.contains("/") ? "library/" + path : path;
    String tag = inner.group("tag");
    String digest = inner.group("digest");
    return registry
        + "/"
        + name
        + (tag == null ? "" : ":" + tag)
        + (digest == null ? "" : "@" + digest);
  }

  /** Without a registry, what the grammar takes for a host is the first segment of the path. */
  private static String pathOf(Matcher reference) {
    String host = reference.group("host");
    return host == null ? reference.group("path") : host + "/" + reference.group("path");
  }
}
