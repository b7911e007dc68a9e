package dev.okite.policies.functions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The ecosystems whose versions can be compared. */
enum Ecosystem {
  SEMVER("semver", SemverVersion::parse, ComparatorRange::parse),
  NPM("npm", SemverVersion::parseNpm, NpmRange::parse),
  GOLANG("golang go", SemverVersion::parseGo, ComparatorRange::parse),
  MAVEN("maven", MavenVersion::parse, MavenRange::parse),
  PYPI("pypi", PypiVersion::parse, PypiRange::parse),
  DEB("deb debian ubuntu", DebianVersion::parse, ComparatorRange::parse),
  RPM("rpm", RpmVersion::parse, ComparatorRange::parse),
  APK("apk alpine", AlpineVersion::parse, ComparatorRange::parse);

  /** Longer than any version, and short enough for libraries that recurse over its parts. */
  static final int LONGEST_VERSION = 256;

  /** Reads a range as the ecosystem writes it. */
  @FunctionalInterface
  interface RangeParser {
    VersionRange parse(Ecosystem ecosystem, String text) throws InvalidTextException;
  }

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody changes
  private final List<String> names;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
  private final TextReader.Parser<? extends PackageVersion> versions;

  @SuppressWarnings("ImmutableEnumChecker") // likewise
  private final RangeParser ranges;

  Ecosystem(
      String names, TextReader.Parser<? extends PackageVersion> versions, RangeParser ranges) {
    this.names = List.of(names.split(" ", -1));
    this.versions = versions;
    this.ranges = ranges;
  }

  /** The one called {@code name}, in any letters. */
  static Ecosystem of(String name) throws InvalidTextException {
    for (Ecosystem ecosystem : values()) {
      if (ecosystem.names.contains(name.toLowerCase(Locale.ROOT))) {
        return ecosystem;
      }
    }
    throw new InvalidTextException(
        "expected one of "
            + Arrays.stream(values())
                .map(each -> "`" + each.names.get(0) + "`")
                .collect(Collectors.joining(", ")));
  }

  /** What messages call it. */
  String title() {
    return names.get(0);
  }

  /** The version that {@code text} spells. */
  PackageVersion version(String text) throws InvalidTextException {
    if (text.length() > LONGEST_VERSION) {
      throw new InvalidTextException("it is longer than " + LONGEST_VERSION + " characters");
    }
    return versions.parse(text);
  }

  /** The version {@code text} in a range. */
  PackageVersion bound(String text) throws InvalidTextException {
    try {
      return version(text);
    } catch (InvalidTextException invalid) {
      throw new InvalidTextException(
          Quotation.of(text) + " in it is not a version of " + title() + ": " + invalid.reason());
    }
  }

  /** The range that {@code text} spells. */
  VersionRange range(String text) throws InvalidTextException {
    return ranges.parse(this, text);
  }
}
