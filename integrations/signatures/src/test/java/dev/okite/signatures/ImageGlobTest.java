package dev.okite.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns for images match whole segments. */
class ImageGlobTest {
  @ParameterizedTest
  @CsvSource({
    "ghcr.io/acme/web, ghcr.io/acme/web:1, true",
    "ghcr.io/acme/web, ghcr.io/acme/web-evil, false",
    "ghcr.io/acme/*, ghcr.io/acme/web, true",
    "ghcr.io/acme/*, ghcr.io/acme/a/b, false",
    "ghcr.io/acme/*, ghcr.io/acme-evil/web, false",
    "ghcr.io/acme/**, ghcr.io/acme/a/b, true",
    "ghcr.io/**/web, ghcr.io/web, true",
    "ghcr.io/**/web, ghcr.io/a/b/web, true",
    "ghcr.io/a*/w*b, ghcr.io/acme/web, true",
    "*.example/shop/*, registry.example/shop/web, true",
    "*.example/shop/*, evil.test/shop/web, false",
    "docker.io/library/nginx, nginx, true",
    "localhost:5000/*, localhost:5000/a, true",
    "ghcr.io/acme/web, not an image, false",
  })
  void glob_matches(String glob, String image, boolean matches) throws TrustException {
    assertThat(ImageGlob.of(glob).matches(image)).isEqualTo(matches);
  }

  @Property(tries = 300)
  void glob_matchesAsItsRegularExpressionDoes(
      @ForAll("segments") List<String> glob, @ForAll("names") List<String> name)
      throws TrustException {
    String pattern =
        glob.stream()
            .map(
                s ->
                    s.equals("**")
                        ? "(/[^/]+)*"
                        : "/" + s.replace(".", "\\.").replace("*", "[^/]*"))
            .collect(Collectors.joining());
    String image = "/" + String.join("/", name);
    assertThat(ImageGlob.of("r.io/" + String.join("/", glob)).matches("r.io" + image))
        .isEqualTo(Pattern.matches(pattern, image));
  }

  @Provide
  Arbitrary<List<String>> segments() {
    return Arbitraries.of("a", "b", "ab", "*", "a*", "*b", "**").list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.of("a", "b", "ab", "aab").list().ofMinSize(1).ofMaxSize(5);
  }
}
