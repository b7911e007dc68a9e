package dev.okite.signatures.internal.sigstore;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A certificate authority of a trusted root, or a timestamp authority.
 *
 * @param chain its certificates, the root last
 * @param period when it counts
 */
record ChainOfTrust(List<X509Certificate> chain, ValidFor period) {
  ChainOfTrust {
    chain = List.copyOf(chain);
  }

  X509Certificate root() {
    return chain.get(chain.size() - 1);
  }

  /** The one that signs, if the chain begins with a certificate that is no authority's. */
  Optional<X509Certificate> signer() {
    return Optional.of(chain.get(0)).filter(first -> first.getBasicConstraints() < 0);
  }
}
