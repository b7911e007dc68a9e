package dev.okite.policies.functions;

import java.util.ArrayList;
import java.util.List;

/**
 * Version specifiers of Python packages (PEP 440): comparisons with commas between them, {@code
 * ~=}, {@code ==1.4.*} and {@code ===}. Pre-releases are in a range wherever their order puts them,
 * but for those of the version that a {@code <} names.
 */
final class PypiRange {
  private PypiRange() {}

  static VersionRange parse(Ecosystem ecosystem, String text) throws InvalidTextException {
    List<VersionRange> choices = new ArrayList<>();
    for (String choice : text.split("\\|\\|", -1)) {
      List<VersionRange> specifiers = new ArrayList<>();
      for (String specifier : choice.split(",", -1)) {
        specifiers.add(specifier(ecosystem, specifier.strip()));
      }
      choices.add(VersionRange.all(specifiers));
    }
    return VersionRange.any(choices);
  }

  private static VersionRange specifier(Ecosystem ecosystem, String text)
      throws InvalidTextException {
    int sign = 0;
    while (sign < text.length() && "<>=~!".indexOf(text.charAt(sign)) >= 0) {
      sign++;
    }
    String operator = text.substring(0, sign);
    String version = text.substring(sign).strip();
    boolean isPrefix = version.endsWith(".*");
    if (isPrefix && !operator.equals("==") && !operator.equals("!=")) {
      throw new InvalidTextException("`.*` stands behind `==` and `!=` alone");
    }
    if (operator.isEmpty() && version.equals("*")) {
      return all -> true;
    }
    String plain = isPrefix ? version.substring(0, version.length() - 2) : version;
    PypiVersion bound = (PypiVersion) ecosystem.bound(plain);
    if (isPrefix && !bound.equals(bound.base())) {
      throw new InvalidTextException("`.*` stands behind numbers alone");
    }
    return switch (operator) {
      case "==", "" -> found -> isPrefix ? of(found).startsWith(bound) : isSame(of(found), bound);
      case "!=" -> found -> !(isPrefix ? of(found).startsWith(bound) : isSame(of(found), bound));
      case "===" -> found -> found.compareWith(bound) == 0;
      case ">=" -> found -> of(found).withoutLocal().compareWith(bound) >= 0;
      case "<=" -> found -> of(found).withoutLocal().compareWith(bound) <= 0;
      case "<" -> found -> isBelow(of(found), bound);
      case ">" -> found -> isAbove(of(found), bound);
      case "~=" -> compatible(bound);
      default ->
          throw new InvalidTextException(
              "expected a sign such as `>=` or `~=`, found " + Quotation.of(operator));
    };
  }

  private static PypiVersion of(PackageVersion version) {
    return (PypiVersion) version;
  }

  /** A local version counts only where it is asked for. */
  private static boolean isSame(PypiVersion version, PypiVersion bound) {
    return (bound.local().isEmpty() ? version.withoutLocal() : version).compareWith(bound) == 0;
  }

  private static boolean isBelow(PypiVersion version, PypiVersion bound) {
    boolean isItsPreRelease =
        version.isPreRelease()
            && !bound.isPreRelease()
            && version.base().compareWith(bound.base()) == 0;
    return version.compareWith(bound) < 0 && !isItsPreRelease;
  }

  private static boolean isAbove(PypiVersion version, PypiVersion bound) {
    boolean sameNumbers = version.base().compareWith(bound.base()) == 0;
    boolean isItsPostRelease = version.post() != null && bound.post() == null && sameNumbers;
    boolean isItsLocal = !version.local().isEmpty() && sameNumbers;
    return version.compareWith(bound) > 0 && !isItsPostRelease && !isItsLocal;
  }

  /** At least {@code bound}, with the same numbers but for its last. */
  private static VersionRange compatible(PypiVersion bound) throws InvalidTextException {
    int size = bound.release().size();
    if (size < 2) {
      throw new InvalidTextException("`~=` takes two numbers or more");
    }
    PypiVersion prefix =
        new PypiVersion(
            bound.epoch(), bound.release().subList(0, size - 1), null, null, null, List.of());
    return found ->
        of(found).withoutLocal().compareWith(bound) >= 0 && of(found).startsWith(prefix);
  }
}
