package dev.okite.policies.functions;

import dev.okite.builtin.Builtin;
import dev.okite.type.Type;
import java.util.List;
import java.util.Map;

/** Functions of X.509 certificates. */
final class CertificateFunctions {
  private static final int LONGEST = 64 * 1024;

  private CertificateFunctions() {}

  static List<Builtin> all() {
    return TextReader.constructor(
        "certificate",
        new TextReader<>(
            "a certificate", LONGEST, text -> CertificateFields.of(CertificateText.parse(text))),
        Map.ofEntries(
            Map.entry("subject", Type.STRING),
            Map.entry("issuer", Type.STRING),
            Map.entry("serialNumber", Type.STRING),
            Map.entry("notBefore", Type.TIME),
            Map.entry("notAfter", Type.TIME),
            Map.entry("names", Type.listOf(Type.MAP)),
            Map.entry("isAuthority", Type.BOOL),
            Map.entry("keyAlgorithm", Type.STRING),
            Map.entry("signatureAlgorithm", Type.STRING),
            Map.entry("sha256", Type.STRING),
            Map.entry("extensions", Type.mapOf(Type.STRING)),
            Map.entry("fulcio", Type.MAP.orNull())),
        "The X.509 certificate that a text holds, as PEM or as Base64 of its bytes, as a map:"
            + " `subject` and `issuer` as RFC 2253 writes them (empty where a certificate has"
            + " none), `serialNumber` in hexadecimal digits, `notBefore` and `notAfter` as times,"
            + " `names`, the alternative names of its subject, each a map with `type` (`email`,"
            + " `dns`, `uri`, `ip`, `directory`, `id` or `other`) and `value`, `isAuthority`,"
            + " whether it may issue others, `keyAlgorithm`, `signatureAlgorithm`, `sha256` of its"
            + " bytes, `extensions`, a map from object identifiers to the Base64 of what stands"
            + " there, and `fulcio`, what Sigstore says of the identity that it was issued to, such"
            + " as `issuer`, `sourceRepositoryUri`, `buildConfigUri` or `buildTrigger`. It says"
            + " what is written in the certificate, not whether that can be trusted.");
  }
}
