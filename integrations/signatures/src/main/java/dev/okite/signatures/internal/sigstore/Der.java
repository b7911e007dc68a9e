package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.internal.RefusedException;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.Deque;

/** DER of strangers, which is held to bounds before a library reads it. */
final class Der {
  private static final int MAX_BYTES = 64 << 10;
  private static final int MAX_DEPTH = 40;
  private static final int CONSTRUCTED = 0x20;

  private Der() {}

  /** The certificate with the DER form {@code der}. */
  static X509Certificate certificate(byte[] der) throws RefusedException {
    requireBounded(der, "a certificate");
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException malformed) {
      throw new RefusedException("a certificate cannot be read");
    }
  }

  /**
   * Passes if {@code der} is one value, not too large, and nests not too deeply: libraries read
   * what nests by recursion.
   *
   * @param what what messages call it
   */
  static void requireBounded(byte[] der, String what) throws RefusedException {
    if (der.length > MAX_BYTES) {
      throw new RefusedException(what + " has more than " + MAX_BYTES + " bytes");
    }
    RefusedException malformed = new RefusedException(what + " is no DER that can be read");
    Deque<Integer> ends = new ArrayDeque<>();
    ends.push(der.length);
    int at = 0;
    while (at < der.length) {
      while (at == ends.element() && ends.size() > 1) {
        ends.pop();
      }
      if (ends.size() == 1 && at > 0) {
        throw malformed; // a second value stands behind the first
      }
      if (at + 2 > ends.element() || (der[at] & 0x1f) == 0x1f) {
        throw malformed;
      }
      boolean isConstructed = (der[at] & CONSTRUCTED) != 0;
      int length = der[at + 1] & 0xff;
      at += 2;
      if (length >= 0x80) {
        int octets = length & 0x7f;
        if (octets == 0 || octets > 3 || at + octets > ends.element()) {
          throw malformed;
        }
        length = 0;
        for (int i = 0; i < octets; i++) {
          length = (length << 8) | (der[at++] & 0xff);
        }
      }
      if (length > ends.element() - at) {
        throw malformed;
      }
      if (!isConstructed) {
        at += length;
      } else if (ends.size() > MAX_DEPTH) {
        throw new RefusedException(what + " nests too deeply");
      } else {
        ends.push(at + length);
      }
    }
  }
}
