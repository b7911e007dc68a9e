package dev.okite.policies.functions;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranges as npm writes them: comparisons, {@code ^} and {@code ~}, {@code x} for parts that do not
 * matter, {@code 1.2.0 - 2.0.0}, and {@code ||} between choices. A pre-release is in a range only
 * where a comparison of it names a pre-release of the same three numbers.
 */
final class NpmRange {
  /** A version of which parts are left out: null behind the last that is there. */
  private record Partial(
      @Nullable BigInteger major,
      @Nullable BigInteger minor,
      @Nullable BigInteger patch,
      List<String> preRelease) {}

  private record Bound(VersionComparison.Operator operator, SemverVersion version) {
    boolean holds(SemverVersion other) {
      return new VersionComparison(operator, version).contains(other);
    }

    boolean mayBe(SemverVersion preRelease) {
      return version.isPreRelease() && version.numbers().equals(preRelease.numbers());
    }
  }

  private final List<Bound> bounds = new ArrayList<>();

  private NpmRange() {}

  static VersionRange parse(Ecosystem ecosystem, String text) throws InvalidTextException {
    List<VersionRange> choices = new ArrayList<>();
    for (String choice : text.split("\\|\\|", -1)) {
      choices.add(new NpmRange().together(choice.strip())::holds);
    }
    return VersionRange.any(choices);
  }

  private boolean holds(PackageVersion version) {
    SemverVersion semver = (SemverVersion) version;
    return bounds.stream().allMatch(bound -> bound.holds(semver))
        && (!semver.isPreRelease() || bounds.stream().anyMatch(bound -> bound.mayBe(semver)));
  }

  private NpmRange together(String text) throws InvalidTextException {
    int hyphen = text.indexOf(" - ");
    if (hyphen >= 0) {
      lower(partial(text.substring(0, hyphen).strip()));
      upper(partial(text.substring(hyphen + 3).strip()));
    } else if (text.isEmpty()) {
      lower(new Partial(null, null, null, List.of()));
    } else {
      for (String word : ComparatorRange.words(text)) {
        word(word);
      }
    }
    return this;
  }

  private void word(String word) throws InvalidTextException {
    int sign = 0;
    while (sign < word.length() && "<>=~^".indexOf(word.charAt(sign)) >= 0) {
      sign++;
    }
    Partial version = partial(word.substring(sign));
    switch (word.substring(0, sign)) {
      case "", "=" -> {
        lower(version);
        upper(version);
      }
      case "^" -> {
        lower(version);
        below(caret(version));
      }
      case "~", "~>" -> {
        lower(version);
        if (version.major != null) {
          below(version.minor == null ? next(version, 0) : next(version, 1));
        }
      }
      case ">=" -> lower(version);
      case ">" -> above(version);
      case "<=" -> upper(version);
      case "<" -> add(VersionComparison.Operator.BELOW, filled(version));
      default ->
          throw new InvalidTextException(
              Quotation.of(word.substring(0, sign)) + " in it is not a sign of npm");
    }
  }

  /** From {@code version} on, with zeros for what is left out. */
  private void lower(Partial version) {
    add(VersionComparison.Operator.AT_LEAST, filled(version));
  }

  /** Up to {@code version} and all that it leaves open. */
  private void upper(Partial version) {
    if (version.patch != null) {
      add(VersionComparison.Operator.AT_MOST, filled(version));
    } else if (version.major != null) {
      below(next(version, version.minor == null ? 0 : 1));
    }
  }

  private void above(Partial version) {
    if (version.patch != null) {
      add(VersionComparison.Operator.ABOVE, filled(version));
    } else if (version.major != null) {
      lower(next(version, version.minor == null ? 0 : 1));
    } else {
      add(VersionComparison.Operator.BELOW, lowest(filled(version)));
    }
  }

  /** Below {@code version} and its pre-releases. */
  private void below(@Nullable Partial version) {
    if (version != null) {
      add(VersionComparison.Operator.BELOW, lowest(filled(version)));
    }
  }

  private void add(VersionComparison.Operator operator, SemverVersion version) {
    bounds.add(new Bound(operator, version));
  }

  /** The first version that differs in the first number that is not zero. */
  private static @Nullable Partial caret(Partial version) {
    if (version.major == null) {
      return null;
    }
    if (version.major.signum() > 0 || version.minor == null) {
      return next(version, 0);
    }
    return version.minor.signum() > 0 || version.patch == null
        ? next(version, 1)
        : next(version, 2);
  }

  /** The first version behind all that share the numbers up to {@code position}. */
  private static Partial next(Partial version, int position) {
    BigInteger major = value(version.major);
    BigInteger minor = value(version.minor);
    return switch (position) {
      case 0 -> new Partial(major.add(BigInteger.ONE), BigInteger.ZERO, BigInteger.ZERO, List.of());
      case 1 -> new Partial(major, minor.add(BigInteger.ONE), BigInteger.ZERO, List.of());
      default -> new Partial(major, minor, value(version.patch).add(BigInteger.ONE), List.of());
    };
  }

  private static SemverVersion filled(Partial version) {
    return new SemverVersion(
        List.of(
            value(version.major).toString(),
            value(version.minor).toString(),
            value(version.patch).toString()),
        version.preRelease);
  }

  /** The lowest pre-release of {@code version}. */
  private static SemverVersion lowest(SemverVersion version) {
    return new SemverVersion(version.numbers(), List.of("0"));
  }

  private static BigInteger value(@Nullable BigInteger number) {
    return number == null ? BigInteger.ZERO : number;
  }

  private static Partial partial(String text) throws InvalidTextException {
    String version = text.startsWith("v") ? text.substring(1) : text;
    int plus = version.indexOf('+');
    version = plus < 0 ? version : version.substring(0, plus);
    int dash = version.indexOf('-');
    String[] numbers = (dash < 0 ? version : version.substring(0, dash)).split("\\.", -1);
    BigInteger[] parts = new BigInteger[3];
    boolean open = false;
    for (int i = 0; i < numbers.length; i++) {
      boolean isOpen = numbers[i].equals("x") || numbers[i].equals("X") || numbers[i].equals("*");
      if (i > 2 || !(isOpen || SemverVersion.isNumber(numbers[i]))) {
        throw new InvalidTextException(
            Quotation.of(text) + " in it is not a version of npm, whole or in part");
      }
      open |= isOpen;
      parts[i] = open ? null : new BigInteger(numbers[i]);
    }
    boolean whole = parts[2] != null;
    return new Partial(
        parts[0],
        parts[1],
        parts[2],
        dash < 0 || !whole ? List.of() : SemverVersion.preRelease(version.substring(dash + 1)));
  }
}
