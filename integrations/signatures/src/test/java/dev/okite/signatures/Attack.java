package dev.okite.signatures;

import static dev.okite.signatures.Statements.bytes;

import dev.okite.signatures.TestSigstore.Signing;
import java.util.List;

/**
 * Evidence that somebody made in bad faith, and who is trusted.
 *
 * @param files the evidence
 * @param authorities who is trusted
 */
record Attack(List<EvidenceFile> files, List<Authority> authorities) {
  /** A bundle, held against the root of its own Sigstore. */
  static Attack bundle(TestSigstore sigstore, Signing signing) {
    return bundle(sigstore.bundle(signing), sigstore.trustedRoot());
  }

  /** A bundle, held against a root. */
  static Attack bundle(String bundle, String root) {
    return new Attack(json(bundle), keyless(root));
  }

  /** A bundle, held against a root of which {@code period} ended before it was signed. */
  static Attack trustedUntilBefore(Signing signing, String period) {
    TestSigstore sigstore = new TestSigstore();
    return bundle(
        sigstore.bundle(signing),
        JsonEdit.set(sigstore.trustedRoot(), period, TestSigstore.UNTIL_BEFORE));
  }

  static List<EvidenceFile> json(String text) {
    return List.of(new EvidenceFile("evidence.json", bytes(text)));
  }

  /** The identity that signs in tests, by {@code root}. */
  static List<Authority> keyless(String root) {
    try {
      return List.of(
          Authority.keyless(
              "ci",
              bytes(root),
              List.of(Identity.of(TestSigstore.ISSUER, null, TestSigstore.SUBJECT, null)),
              true));
    } catch (TrustException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  SignatureResults verify() {
    return SignatureVerifier.trusting(authorities).verify(files);
  }
}
