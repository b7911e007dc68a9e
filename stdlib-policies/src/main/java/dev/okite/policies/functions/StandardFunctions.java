package dev.okite.policies.functions;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.BuiltinFamily;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The families of functions that come with the standard policies, in the order of the
 * documentation. Their names stand here as well as with the functions, so that these need not be
 * made to be found.
 */
public enum StandardFunctions implements BuiltinFamily {
  /** Package URLs. */
  PACKAGES("Packages", "purl isPurl purlMatches"),

  /** Versions as each ecosystem orders them. */
  VERSIONS("Versions of packages", "compareVersions inRange isVersionOf"),

  /** SPDX licence expressions. */
  LICENCES("Licences", "licences isLicence licencesAllowed licencesAvoid"),

  /** Digests of contents. */
  DIGESTS("Digests", "digest isDigest"),

  /** CVSS vectors. */
  VULNERABILITIES("Vulnerabilities", "cvss isCvss"),

  /** X.509 certificates. */
  CERTIFICATES("Certificates", "certificate isCertificate");

  private final String title;
  private final String names;

  StandardFunctions(String title, String names) {
    this.title = title;
    this.names = names;
  }

  /** What the documentation calls it. */
  String title() {
    return title;
  }

  @Override
  public Set<String> names() {
    return new LinkedHashSet<>(List.of(names.split(" ", -1)));
  }

  @Override
  public List<Builtin> functions() {
    return switch (this) {
      case PACKAGES -> PurlFunctions.all();
      case VERSIONS -> VersionFunctions.all();
      case LICENCES -> LicenceFunctions.all();
      case DIGESTS -> DigestFunctions.all();
      case VULNERABILITIES -> CvssFunctions.all();
      case CERTIFICATES -> CertificateFunctions.all();
    };
  }
}
