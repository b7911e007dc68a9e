package dev.okite.policies.functions;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** Reads a certificate from text. */
final class CertificateText {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String END = "-----END CERTIFICATE-----";

  private CertificateText() {}

  static X509Certificate parse(String text) throws InvalidTextException {
    byte[] der = der(text.strip());
    ByteArrayInputStream in = new ByteArrayInputStream(der);
    try {
      X509Certificate certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      if (in.available() > 0) {
        throw new InvalidTextException("something stands behind the certificate");
      }
      return certificate;
    } catch (CertificateException malformed) {
      throw new InvalidTextException("its bytes are not those of an X.509 certificate");
    }
  }

  private static byte[] der(String text) throws InvalidTextException {
    String encoded = text;
    if (text.startsWith(BEGIN)) {
      int end = text.indexOf(END);
      if (end < 0) {
        throw new InvalidTextException("`" + END + "` is missing");
      }
      if (end + END.length() < text.length()) {
        throw new InvalidTextException("it holds more than one, or something behind it");
      }
      encoded = text.substring(BEGIN.length(), end);
    }
    try {
      byte[] der = Base64.getDecoder().decode(withoutLineEnds(encoded));
      // The factory would read PEM in Base64 as well.
      if (der.length == 0 || der[0] != 0x30) {
        throw new InvalidTextException("its bytes are not those of an X.509 certificate");
      }
      return der;
    } catch (IllegalArgumentException malformed) {
      throw new InvalidTextException("expected PEM with `" + BEGIN + "`, or Base64");
    }
  }

  private static String withoutLineEnds(String text) {
    return text.replace("\n", "").replace("\r", "").strip();
  }
}
