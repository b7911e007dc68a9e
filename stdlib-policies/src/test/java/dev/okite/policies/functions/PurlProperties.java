package dev.okite.policies.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Package URLs read as what they were written of, match themselves, and are those of a library. */
class PurlProperties {
  @Provide
  Arbitrary<Purl> purls() {
    Arbitrary<String> text =
        Arbitraries.strings().withChars("aB1.-_~:@+ %é/?#&=").ofMinLength(1).ofMaxLength(6);
    Arbitrary<String> segment = text.map(t -> "n" + t.replace("/", ""));
    return Combinators.combine(
            Arbitraries.of("generic", "npm", "maven", "x.y+z"),
            segment.list().ofMaxSize(3),
            text,
            text.injectNull(0.3),
            Arbitraries.maps(Arbitraries.of("arch", "a.b", "os_1"), text).ofMaxSize(2),
            segment.list().ofMaxSize(2))
        .as(
            (type, namespace, name, version, qualifiers, subpath) ->
                new Purl(type, namespace, name, version, new TreeMap<>(qualifiers), subpath));
  }

  @Property(tries = 1000)
  void partsComeBack(@ForAll("purls") Purl purl) throws InvalidTextException {
    Purl read = PurlParser.parse(purl.text());

    assertThat(read).isEqualTo(purl);
    assertThat(read.text()).isEqualTo(purl.text());
  }

  @Property(tries = 1000)
  void eachMatchesItselfAndNoOther(@ForAll("purls") Purl one, @ForAll("purls") Purl other)
      throws InvalidTextException {
    PurlPattern pattern = PurlPattern.parse(one.text());
    boolean isSamePackage = one.packageText().equals(other.packageText());

    assertThat(pattern.matches(one)).isTrue();
    if (!isSamePackage) {
      assertThat(pattern.matches(other)).isFalse();
    }
  }

  /** Parts of a text that may be a package URL, in ASCII: the library takes other letters apart. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> namespace = Arbitraries.of("", "a/", "A/b/", "%40acme/", "@acme/", "a//b/");
    Arbitrary<String> rest =
        Combinators.combine(
                Arbitraries.of("", "@1", "@1%2F2", "@v1+x", "@1:2"),
                Arbitraries.of("", "?a=1", "?B=x%20y&a=2", "?a=1&a=2", "?a=", "?1=a"),
                Arbitraries.of("", "#x", "#/x/../y/", "#a%20b"))
            .as((version, qualifiers, subpath) -> version + qualifiers + subpath);
    return Combinators.combine(
            Arbitraries.of("pkg:", "PKG:", "pkg://", "pgk:", ""),
            Arbitraries.of("generic/", "npm/", "GitHub/", "pypi/", "maven/", "1x/", "", "a_b/"),
            namespace,
            Arbitraries.of("app", "App_x", "a%20b", "a b", "", "%zz", "a%2Fb"),
            rest)
        .as((scheme, type, space, name, more) -> scheme + type + space + name + more);
  }

  @Property(tries = 3000)
  void textsReadAsALibraryReadsThem(@ForAll("texts") String text) {
    assertThat(ours(text)).as(text).isEqualTo(theirs(text));
  }

  private static List<String> ours(String text) {
    try {
      return List.of(PurlParser.parse(text).text());
    } catch (InvalidTextException invalid) {
      return List.of();
    }
  }

  private static List<String> theirs(String text) {
    try {
      return List.of(new PackageURL(text).canonicalize());
    } catch (MalformedPackageURLException malformed) {
      return List.of();
    }
  }
}
