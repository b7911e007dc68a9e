package dev.okite.policies.functions;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Versions of each ecosystem, made of few parts, so that many of them meet. */
final class VersionTexts {
  private VersionTexts() {}

  static Arbitrary<String> of(Ecosystem ecosystem) {
    return switch (ecosystem) {
      case SEMVER, NPM, GOLANG -> semver();
      case MAVEN -> maven();
      case PYPI -> pypi();
      case DEB -> debian();
      case RPM -> rpm();
      case APK -> alpine();
    };
  }

  private static Arbitrary<String> number() {
    return Arbitraries.of("0", "1", "2", "10", "11");
  }

  private static Arbitrary<String> optional(Arbitrary<String> part) {
    return Arbitraries.oneOf(Arbitraries.just(""), part);
  }

  private static Arbitrary<String> joined(Arbitrary<String> part, String sign, int most) {
    return part.list().ofMinSize(1).ofMaxSize(most).map(parts -> String.join(sign, parts));
  }

  static Arbitrary<String> semver() {
    Arbitrary<String> identifier = Arbitraries.of("0", "1", "10", "a", "rc", "rc-1", "-", "B");
    return Combinators.combine(
            number().list().ofSize(3).map(all -> String.join(".", all)),
            optional(joined(identifier, ".", 3).map(pre -> "-" + pre)),
            optional(Arbitraries.of("+a", "+1.x")))
        .as((numbers, pre, build) -> numbers + pre + build);
  }

  private static Arbitrary<String> maven() {
    Arbitrary<String> part =
        Arbitraries.of("1", "0", "2", "10", "alpha", "rc", "SNAPSHOT", "sp", "foo", "ga", "final");
    Arbitrary<String> sign = Arbitraries.of(".", "-");
    return Combinators.combine(
            number(), Combinators.combine(sign, part).as((s, p) -> s + p).list().ofMaxSize(4))
        .as((first, rest) -> first + String.join("", rest));
  }

  private static Arbitrary<String> pypi() {
    return Combinators.combine(
            optional(Arbitraries.of("0!", "1!")),
            joined(Arbitraries.of("0", "1", "2", "10"), ".", 3),
            optional(Arbitraries.of("a1", "a2", "b0", "rc1", "c1", ".alpha.1", "-pre", "_rc_2")),
            optional(Arbitraries.of(".post1", ".post2", "-1", "rev2", "_r")),
            optional(Arbitraries.of(".dev0", ".dev2", "dev")),
            optional(Arbitraries.of("+1", "+a", "+a.1", "+a-2", "+10")))
        .as((epoch, release, pre, post, dev, local) -> epoch + release + pre + post + dev + local);
  }

  private static Arbitrary<String> debian() {
    Arbitrary<String> upstream = pieces("0", "1", "2", "10", "a", "ab", "z", "~", "+", ".", "A");
    return Combinators.combine(
            optional(Arbitraries.of("0:", "1:")),
            number(),
            upstream,
            optional(
                Combinators.combine(Arbitraries.of("-"), number(), pieces("1", "~", "+b", ".", "x"))
                    .as((a, b, c) -> a + b + c)))
        .as((epoch, first, rest, revision) -> epoch + first + rest + revision);
  }

  private static Arbitrary<String> rpm() {
    Arbitrary<String> rest =
        pieces("0", "1", "2", "10", "01", "a", "ab", "Z", "~", "^", ".", "_", "+");
    return Combinators.combine(
            optional(Arbitraries.of("0:", "1:")),
            number(),
            rest,
            optional(
                Combinators.combine(number(), pieces(".el9", "1", "~", "^"))
                    .as((a, b) -> "-" + a + b)))
        .as((epoch, first, more, release) -> epoch + first + more + release);
  }

  private static Arbitrary<String> alpine() {
    return Combinators.combine(
            joined(Arbitraries.of("0", "1", "2", "10", "01", "010"), ".", 3),
            optional(Arbitraries.of("a", "b")),
            Arbitraries.of("_alpha", "_beta1", "_rc2", "_p1", "_git20240101", "_p")
                .list()
                .ofMaxSize(2)
                .map(all -> String.join("", all)),
            optional(Arbitraries.of("-r0", "-r1", "-r10")))
        .as((numbers, letter, suffixes, revision) -> numbers + letter + suffixes + revision);
  }

  private static Arbitrary<String> pieces(String... pieces) {
    return Arbitraries.of(List.of(pieces)).list().ofMaxSize(5).map(all -> String.join("", all));
  }
}
