package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.internal.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.jspecify.annotations.Nullable;

/** What Fulcio puts into certificates about the run that asked for one. */
final class CertificateExtensions {
  private static final String ARC = "1.3.6.1.4.1.57264.1.";

  /** Those with bare bytes of text, by their last number; the others have a text of ASN.1. */
  private static final Map<Integer, String> BARE =
      Map.of(
          2, "githubWorkflowTrigger",
          3, "githubWorkflowSHA",
          4, "githubWorkflowName",
          5, "githubWorkflowRepository",
          6, "githubWorkflowRef");

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(9, "buildSignerURI"),
          Map.entry(10, "buildSignerDigest"),
          Map.entry(11, "runnerEnvironment"),
          Map.entry(12, "sourceRepositoryURI"),
          Map.entry(13, "sourceRepositoryDigest"),
          Map.entry(14, "sourceRepositoryRef"),
          Map.entry(15, "sourceRepositoryIdentifier"),
          Map.entry(16, "sourceRepositoryOwnerURI"),
          Map.entry(17, "sourceRepositoryOwnerIdentifier"),
          Map.entry(18, "buildConfigURI"),
          Map.entry(19, "buildConfigDigest"),
          Map.entry(20, "buildTrigger"),
          Map.entry(21, "runInvocationURI"),
          Map.entry(22, "sourceRepositoryVisibilityAtSigning"),
          Map.entry(23, "deploymentEnvironment"));

  private static final int ISSUER = 8;
  private static final int FIRST_ISSUER = 1;

  private CertificateExtensions() {}

  /**
   * Who vouched for the identity; null if the certificate does not say.
   *
   * @throws RefusedException if it says so twice, and not the same
   */
  static @Nullable String issuer(X509Certificate certificate) throws RefusedException {
    String issuer = text(certificate, ISSUER);
    String first = bare(certificate, FIRST_ISSUER);
    if (issuer != null && first != null && !issuer.equals(first)) {
      throw new RefusedException(
          "the certificate says that `" + issuer + "` vouched, and that `" + first + "` did");
    }
    return issuer != null ? issuer : first;
  }

  /** All others that there are, by their names. */
  static Map<String, String> read(X509Certificate certificate) throws RefusedException {
    Map<String, String> read = new LinkedHashMap<>();
    for (Map.Entry<Integer, String> each : BARE.entrySet()) {
      put(read, each.getValue(), bare(certificate, each.getKey()));
    }
    for (Map.Entry<Integer, String> each : NAMES.entrySet()) {
      put(read, each.getValue(), text(certificate, each.getKey()));
    }
    return read;
  }

  private static void put(Map<String, String> all, String name, @Nullable String value) {
    if (value != null) {
      all.put(name, value);
    }
  }

  private static @Nullable String bare(X509Certificate certificate, int number) {
    byte[] value = certificate.getExtensionValue(ARC + number);
    return value == null
        ? null
        : new String(ASN1OctetString.getInstance(value).getOctets(), StandardCharsets.UTF_8);
  }

  private static @Nullable String text(X509Certificate certificate, int number)
      throws RefusedException {
    byte[] value = certificate.getExtensionValue(ARC + number);
    if (value == null) {
      return null;
    }
    byte[] octets = ASN1OctetString.getInstance(value).getOctets();
    Der.requireBounded(octets, "an extension of the certificate");
    try {
      if (ASN1Primitive.fromByteArray(octets) instanceof ASN1UTF8String text) {
        return text.getString();
      }
    } catch (IOException malformed) {
      throw new RefusedException("an extension of the certificate cannot be read");
    }
    throw new RefusedException("an extension of the certificate is no text");
  }
}
