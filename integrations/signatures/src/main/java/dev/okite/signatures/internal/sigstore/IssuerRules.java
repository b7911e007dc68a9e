package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.internal.RefusedException;
import dev.okite.signatures.internal.key.PublicKeys;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/**
 * What those who issued the certificates of a path have to show. The JDK asks nothing of the
 * certificate that it takes for trusted, does not ask issuers what for they issue, and takes hashes
 * for which somebody can make another certificate.
 */
final class IssuerRules {
  private static final int NO_AUTHORITY = -1;
  private static final int SIGNS_CERTIFICATES = 5;
  private static final String ANY_PURPOSE = "2.5.29.37.0";
  private static final List<String> BROKEN_HASHES = List.of("SHA1", "MD5", "MD2");

  private IssuerRules() {}

  /**
   * Passes if all of {@code path} but its first may issue what it does.
   *
   * @param path from a certificate to the one that is trusted
   * @param purpose the purpose of the first, as the number of an object identifier
   */
  static void require(List<X509Certificate> path, String purpose) throws RefusedException {
    for (int i = 1; i < path.size(); i++) {
      X509Certificate issuer = path.get(i);
      requireAuthority(issuer, i - 1);
      requirePurpose(issuer, purpose);
      requireHash(path.get(i - 1));
      try {
        PublicKeys.checked(issuer.getPublicKey());
      } catch (RefusedException weak) {
        throw refused(issuer, "cannot be believed: " + weak.reason());
      }
    }
  }

  private static void requireAuthority(X509Certificate issuer, int below) throws RefusedException {
    boolean[] usage = issuer.getKeyUsage();
    boolean hasNoExtensions = issuer.getVersion() < 3; // then it is trusted, else there is no path
    boolean isAuthority = hasNoExtensions || issuer.getBasicConstraints() != NO_AUTHORITY;
    if (!isAuthority || (usage != null && !usage[SIGNS_CERTIFICATES])) {
      throw refused(issuer, "is no authority");
    }
    if (!hasNoExtensions && issuer.getBasicConstraints() < below) {
      throw refused(issuer, "is no authority over other authorities");
    }
  }

  private static void requirePurpose(X509Certificate issuer, String purpose)
      throws RefusedException {
    List<String> purposes;
    try {
      purposes = issuer.getExtendedKeyUsage();
    } catch (CertificateParsingException malformed) {
      throw refused(issuer, "cannot be read");
    }
    if (purposes != null && !purposes.contains(purpose) && !purposes.contains(ANY_PURPOSE)) {
      throw refused(issuer, "issues certificates for something else");
    }
  }

  private static void requireHash(X509Certificate issued) throws RefusedException {
    String algorithm = issued.getSigAlgName().toUpperCase(Locale.ROOT).replace("-", "");
    if (BROKEN_HASHES.stream().anyMatch(algorithm::contains)) {
      throw new RefusedException(
          "a certificate on the way to the trusted root is signed with " + issued.getSigAlgName());
    }
  }

  private static RefusedException refused(X509Certificate issuer, String what) {
    return new RefusedException(
        "the certificate was issued by `" + issuer.getSubjectX500Principal() + "`, which " + what);
  }
}
