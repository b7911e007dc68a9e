package dev.okite.signatures.internal.evidence;

import dev.okite.signatures.internal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates in PEM. */
final class Certificates {
  /** More than any chain has. */
  static final int MOST = 10;

  /** Possessive, so that no text makes it go back. */
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN CERTIFICATE-----([^-]*+)-----END CERTIFICATE-----");

  private Certificates() {}

  /** The DER forms of the certificates in {@code pem}, one at least. */
  static List<byte[]> ofPem(String pem) throws RefusedException {
    List<byte[]> certificates = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(pem);
    while (blocks.find()) {
      if (certificates.size() == MOST) {
        throw new RefusedException("there are more than " + MOST + " certificates");
      }
      try {
        certificates.add(Base64.getMimeDecoder().decode(blocks.group(1)));
      } catch (IllegalArgumentException malformed) {
        throw new RefusedException("a certificate is no base64");
      }
    }
    if (certificates.isEmpty()) {
      throw new RefusedException("found no certificate, expected one in PEM");
    }
    return certificates;
  }

  /** As {@link #ofPem(String)}; cosign writes some files as base64 of PEM. */
  static List<byte[]> ofFile(byte[] content) throws RefusedException {
    String text = new String(content, StandardCharsets.UTF_8).strip();
    if (!text.startsWith("-----")) {
      try {
        text = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException noBase64) {
        throw new RefusedException("found no certificate, expected one in PEM");
      }
    }
    return ofPem(text);
  }
}
