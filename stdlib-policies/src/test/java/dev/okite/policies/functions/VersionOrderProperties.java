package dev.okite.policies.functions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.semver4j.Semver;

/** Versions of each ecosystem have a total order, and it is the one that others compute. */
class VersionOrderProperties {
  /** Three versions of one ecosystem. */
  record Three(Ecosystem ecosystem, String a, String b, String c) {}

  @Provide
  Arbitrary<Three> threes() {
    return Arbitraries.of(Ecosystem.class)
        .flatMap(
            ecosystem ->
                VersionTexts.of(ecosystem)
                    .list()
                    .ofSize(3)
                    .map(all -> new Three(ecosystem, all.get(0), all.get(1), all.get(2))));
  }

  @Property(tries = 4000)
  void orderIsTotal(@ForAll("threes") Three three) throws InvalidTextException {
    PackageVersion a = three.ecosystem().version(three.a());
    PackageVersion b = three.ecosystem().version(three.b());
    PackageVersion c = three.ecosystem().version(three.c());

    assertThat(a.compareWith(three.ecosystem().version(three.a()))).isZero();
    assertThat(Integer.signum(a.compareWith(b))).isEqualTo(-Integer.signum(b.compareWith(a)));
    if (three.ecosystem() == Ecosystem.MAVEN) {
      // Maven puts `1` before `1.sp.1`, that before `1.alpha`, and that before `1`.
      return;
    }
    if (a.compareWith(b) <= 0 && b.compareWith(c) <= 0) {
      assertThat(a.compareWith(c)).isLessThanOrEqualTo(0);
    }
    if (a.compareWith(b) == 0) {
      assertThat(Integer.signum(a.compareWith(c))).isEqualTo(Integer.signum(b.compareWith(c)));
    }
  }

  @Provide
  Arbitrary<String> semver() {
    return VersionTexts.semver();
  }

  @Property(tries = 2000)
  void semanticVersionsAreOrderedAsALibraryDoes(
      @ForAll("semver") String left, @ForAll("semver") String right) throws InvalidTextException {
    // To the library, an identifier of hyphens alone comes before numbers.
    Assume.that(!left.matches(".*[-.]-.*") && !right.matches(".*[-.]-.*"));
    int found = SemverVersion.parse(left).compareWith(SemverVersion.parse(right));

    assertThat(Integer.signum(found))
        .isEqualTo(Integer.signum(semver(left).compareTo(semver(right))));
  }

  private static Semver semver(String version) {
    return Objects.requireNonNull(Semver.parse(version));
  }

  @Property(tries = 4000)
  void packagesAreOrderedAsTheirManualsSay(@ForAll("threes") Three three)
      throws InvalidTextException {
    Ecosystem ecosystem = three.ecosystem();
    int found = ecosystem.version(three.a()).compareWith(ecosystem.version(three.b()));
    int expected =
        switch (ecosystem) {
          case DEB -> LiteralOrders.debian(three.a(), three.b());
          case RPM -> LiteralOrders.rpm(three.a(), three.b());
          case PYPI -> LiteralOrders.pypi(three.a(), three.b());
          default -> found;
        };

    assertThat(Integer.signum(found)).isEqualTo(Integer.signum(expected));
  }
}
