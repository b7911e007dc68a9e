package dev.okite.policies.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.semver4j.Semver;

/** A version is in a range where the libraries of its ecosystem, or a plain count, say so. */
class RangeProperties {
  @Provide
  Arbitrary<String> npmVersions() {
    return Combinators.combine(
            Arbitraries.of("0", "1", "2", "3"),
            Arbitraries.of("0", "1", "2"),
            Arbitraries.of("0", "1", "2"),
            Arbitraries.of("", "", "", "-rc.1", "-alpha"))
        .as((a, b, c, pre) -> a + "." + b + "." + c + pre);
  }

  @Provide
  Arbitrary<String> npmRanges() {
    Arbitrary<String> partial =
        Arbitraries.oneOf(
            npmVersions(), Arbitraries.of("1", "0", "1.2", "0.1", "1.x", "2.1.x", "0.0"));
    Arbitrary<String> simple =
        Combinators.combine(Arbitraries.of("", "^", "~", ">=", "<", ">", "<=", "="), partial)
            .as((sign, version) -> sign + version);
    Arbitrary<String> hyphen =
        Combinators.combine(npmVersions(), npmVersions()).as((a, b) -> a + " - " + b);
    // The library mistakes what stands beside `^` and `~`.
    Arbitrary<String> together =
        Combinators.combine(npmVersions(), npmVersions()).as((a, b) -> ">=" + a + " <" + b);
    return Arbitraries.oneOf(simple, together, hyphen)
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(all -> String.join(" || ", all));
  }

  @Property(tries = 3000)
  void npmRangesHoldWhatALibrarySays(
      @ForAll("npmVersions") String version, @ForAll("npmRanges") String range)
      throws InvalidTextException {
    boolean found = Ecosystem.NPM.range(range).contains(Ecosystem.NPM.version(version));

    assertThat(found).isEqualTo(Objects.requireNonNull(Semver.parse(version)).satisfies(range));
  }

  @Provide
  Arbitrary<String> mavenVersions() {
    return VersionTexts.of(Ecosystem.MAVEN);
  }

  @Property(tries = 2000)
  void mavenRangesHoldWhatMavenSays(
      @ForAll("mavenVersions") String version,
      @ForAll("mavenVersions") String one,
      @ForAll("mavenVersions") String other,
      @ForAll boolean fromIncluded,
      @ForAll boolean toIncluded)
      throws InvalidTextException, InvalidVersionSpecificationException {
    boolean swap = Ecosystem.MAVEN.version(one).compareWith(Ecosystem.MAVEN.version(other)) > 0;
    String range =
        (fromIncluded ? "[" : "(")
            + (swap ? other : one)
            + ","
            + (swap ? one : other)
            + (toIncluded ? "]" : ")");
    boolean isEmpty = Ecosystem.MAVEN.version(one).compareWith(Ecosystem.MAVEN.version(other)) == 0;
    boolean found = Ecosystem.MAVEN.range(range).contains(Ecosystem.MAVEN.version(version));

    if (!isEmpty) {
      assertThat(found)
          .isEqualTo(
              org.apache.maven.artifact.versioning.VersionRange.createFromVersionSpec(range)
                  .containsVersion(new DefaultArtifactVersion(version)));
    }
  }

  @Provide
  Arbitrary<List<Integer>> bounds() {
    return Arbitraries.integers().between(1, 9).list().ofMinSize(1).ofMaxSize(4).uniqueElements();
  }

  /** Lower and upper bounds that take turns, beginning with either. */
  @Property(tries = 1000)
  void specifiersHoldWhatLiesBetweenTheirBounds(
      @ForAll("bounds") List<Integer> bounds, @ForAll boolean startsBelow)
      throws InvalidTextException {
    List<Integer> sorted = bounds.stream().sorted().toList();
    StringBuilder text = new StringBuilder("vers:semver/");
    for (int i = 0; i < sorted.size(); i++) {
      boolean isUpper = (i % 2 == 0) == startsBelow;
      text.append(i == 0 ? "" : "|").append(isUpper ? "<" : ">=").append(sorted.get(i) + ".0.0");
    }
    VersRange range = VersRange.parse(text.toString());

    for (int version = 0; version <= 10; version++) {
      int here = version;
      long passed = sorted.stream().filter(bound -> bound <= here).count();
      boolean expected = (passed % 2 == 0) == startsBelow;
      assertThat(range.range().contains(Ecosystem.SEMVER.version(version + ".0.0")))
          .as("%s in %s", version, text)
          .isEqualTo(expected);
    }
  }
}
