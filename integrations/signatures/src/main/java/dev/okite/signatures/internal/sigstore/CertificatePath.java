package dev.okite.signatures.internal.sigstore;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Ways from a certificate to one that is trusted, as RFC 5280 has them. */
final class CertificatePath {
  private static final int LONGEST = 5;

  private CertificatePath() {}

  /**
   * The way from {@code leaf} to {@code root} as of {@code time}: all its certificates, the leaf
   * first, the root last. Empty if there is none.
   *
   * @param between what may stand on the way
   */
  @SuppressWarnings("JavaUtilDate") // the API of the JDK
  static Optional<List<X509Certificate>> build(
      X509Certificate leaf, List<X509Certificate> between, X509Certificate root, Instant time) {
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(leaf);
    try {
      // The JDK asks this of all certificates but the one that it takes for trusted.
      root.checkValidity(Date.from(time));
      PKIXBuilderParameters parameters =
          new PKIXBuilderParameters(Set.of(new TrustAnchor(root, null)), target);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(time));
      parameters.setMaxPathLength(LONGEST);
      List<X509Certificate> all = new ArrayList<>(between);
      all.add(leaf);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
      PKIXCertPathBuilderResult result =
          (PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters);
      List<X509Certificate> path = new ArrayList<>();
      for (Certificate each : result.getCertPath().getCertificates()) {
        path.add((X509Certificate) each);
      }
      path.add(root);
      return Optional.of(path);
    } catch (GeneralSecurityException none) {
      return Optional.empty();
    }
  }
}
