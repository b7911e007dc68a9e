package dev.okite.signatures;

import dev.okite.signatures.TestSigstore.Signing;
import dev.okite.signatures.internal.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What logs of tests have about signatures, in all the kinds that there are. */
final class TestEntries {
  private TestEntries() {}

  /** The entry for a signature, which may be about something else, as {@code signing} has it. */
  static byte[] body(Signing signing, X509Certificate certificate, byte[] signature) {
    X509Certificate logged =
        signing.loggedCertificate == null ? certificate : signing.loggedCertificate;
    byte[] payload = signing.loggedPayload == null ? signing.payload : signing.loggedPayload;
    String kind = kind(signing);
    if (signing.loggedAsFile) {
      payload = TestSigstore.preAuthentication(signing.payloadType, payload);
    }
    byte[] hash = Hashes.hash(signing.loggedHash, payload);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("apiVersion", version(signing));
    body.put("kind", kind);
    body.put(
        "spec",
        signing.secondLog
            ? second(kind, signing.loggedHash, hash, logged, signature)
            : first(kind, signing, hash, logged, signature));
    return TestSigstore.json(body).getBytes(StandardCharsets.UTF_8);
  }

  /** The kind of the entry. */
  static String kind(Signing signing) {
    return signing.loggedAsFile ? "hashedrekord" : signing.kind;
  }

  /** The version of the kind. */
  static String version(Signing signing) {
    return signing.secondLog || kind(signing).equals("intoto") ? "0.0.2" : "0.0.1";
  }

  private static Map<String, Object> first(
      String kind, Signing signing, byte[] digest, X509Certificate certificate, byte[] signature) {
    String pem =
        TestSigstore.base64(
            Statements.bytes(TestKeys.pem("CERTIFICATE", TestSigstore.der(certificate))));
    String sig = TestSigstore.base64(signature);
    Map<String, Object> hash = new LinkedHashMap<>();
    hash.put("algorithm", signing.loggedHash.replace("SHA-", "sha"));
    hash.put("value", HexFormat.of().formatHex(digest));
    Map<String, Object> spec = new LinkedHashMap<>();
    switch (kind) {
      case "dsse" -> {
        spec.put("envelopeHash", hash);
        spec.put("payloadHash", hash);
        spec.put("signatures", List.of(Map.of("signature", sig, "verifier", pem)));
      }
      case "intoto" -> {
        String twice = TestSigstore.base64(Statements.bytes(sig));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(
            "envelope",
            Map.of(
                "payloadType",
                signing.payloadType,
                "signatures",
                List.of(Map.of("sig", twice, "publicKey", pem))));
        content.put("hash", hash);
        content.put("payloadHash", hash);
        spec.put("content", content);
      }
      default -> {
        spec.put("data", Map.of("hash", hash));
        spec.put("signature", Map.of("content", sig, "publicKey", Map.of("content", pem)));
      }
    }
    return spec;
  }

  private static Map<String, Object> second(
      String kind, String name, byte[] digest, X509Certificate certificate, byte[] signature) {
    Map<String, Object> hash = new LinkedHashMap<>();
    hash.put("algorithm", name.replace("SHA-", "SHA2_"));
    hash.put("digest", TestSigstore.base64(digest));
    Map<String, Object> signed = new LinkedHashMap<>();
    signed.put("content", TestSigstore.base64(signature));
    signed.put(
        "verifier",
        Map.of(
            "keyDetails",
            "PKIX_ECDSA_P256_SHA_256",
            "x509Certificate",
            Map.of("rawBytes", TestSigstore.base64(TestSigstore.der(certificate)))));
    return kind.equals("dsse")
        ? Map.of("dsseV002", Map.of("payloadHash", hash, "signatures", List.of(signed)))
        : Map.of("hashedRekordV002", Map.of("data", hash, "signature", signed));
  }
}
