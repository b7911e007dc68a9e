package dev.okite.policies.functions;

import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * A version as Maven orders it.
 *
 * @param version what Maven makes of it
 */
record MavenVersion(ComparableVersion version) implements PackageVersion {
  static MavenVersion parse(String text) throws InvalidTextException {
    boolean valid = !text.isEmpty();
    for (int i = 0; valid && i < text.length(); i++) {
      char c = text.charAt(i);
      valid = c > ' ' && c != 0x7F && "[](),;:/\\\"<>|?*&$'".indexOf(c) < 0;
    }
    if (!valid) {
      throw new InvalidTextException(
          "expected text without blanks, brackets, commas and signs that no file name can have");
    }
    return new MavenVersion(new ComparableVersion(text));
  }

  @Override
  public int compareWith(PackageVersion other) {
    return version.compareTo(((MavenVersion) other).version);
  }
}
