package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.internal.Fields;
import dev.okite.signatures.internal.Hashes;
import dev.okite.signatures.internal.Json;
import dev.okite.signatures.internal.RefusedException;
import dev.okite.signatures.internal.StrictBase64;
import dev.okite.signatures.internal.evidence.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a log says was signed, which has to be what the evidence says. */
final class EntryBody {
  private static final int MOST_SIGNATURES = 20;

  /** The hashes that count for files, by the names that entries have for them. */
  private static final Map<String, String> FIRST_HASHES =
      Map.of("sha256", "SHA-256", "sha384", "SHA-384", "sha512", "SHA-512");

  private static final Map<String, String> SECOND_HASHES =
      Map.of("SHA2_256", "SHA-256", "SHA2_384", "SHA-384", "SHA2_512", "SHA-512");

  private static final Pattern CERTIFICATE =
      Pattern.compile("-----BEGIN CERTIFICATE-----([^-]*+)-----END CERTIFICATE-----");

  private final Evidence evidence;
  private final byte[] signature;
  private final byte[] certificate;

  /** One that looks for a signature of {@code evidence}, by a certificate in DER. */
  EntryBody(Evidence evidence, byte[] signature, byte[] certificate) {
    this.evidence = evidence;
    this.signature = signature;
    this.certificate = certificate;
  }

  /**
   * Passes if {@code body} is about this signature.
   *
   * @throws RefusedException if it is about another one, or of a kind that is not known
   */
  void check(byte[] body) throws RefusedException {
    Fields entry = Json.object(body, "the log entry");
    Fields spec = entry.object("spec");
    String kind = entry.text("kind") + " " + entry.text("apiVersion");
    boolean isSame =
        switch (kind) {
          case "hashedrekord 0.0.1" -> isFile(spec);
          case "dsse 0.0.1" -> isEnvelope(spec);
          case "intoto 0.0.2" -> isStatement(spec.object("content"));
          case "hashedrekord 0.0.2" -> isSecondFile(spec.object("hashedRekordV002"));
          case "dsse 0.0.2" -> isSecondEnvelope(spec.object("dsseV002"));
          default ->
              throw new RefusedException(
                  "the log entry is of the kind `" + kind + "`, which is not known");
        };
    if (!isSame) {
      throw new RefusedException("the log entry is about another signature");
    }
  }

  private boolean isFile(Fields spec) throws RefusedException {
    Fields signed = spec.object("signature");
    return isHash(spec.object("data").object("hash"), evidence.message())
        && isSignature(signed.bytes("content"))
        && isCertificate(signed.object("publicKey").bytes("content"));
  }

  private boolean isEnvelope(Fields spec) throws RefusedException {
    if (!isPayload(spec.object("payloadHash"))) {
      return false;
    }
    for (Fields each : spec.objects("signatures", MOST_SIGNATURES)) {
      if (isSignature(each.bytes("signature")) && isCertificate(each.bytes("verifier"))) {
        return true;
      }
    }
    return false;
  }

  /** An older kind, which has signatures in base64 of base64. */
  private boolean isStatement(Fields content) throws RefusedException {
    if (!isPayload(content.object("payloadHash"))) {
      return false;
    }
    for (Fields each : content.object("envelope").objects("signatures", MOST_SIGNATURES)) {
      String inner = new String(each.bytes("sig"), StandardCharsets.UTF_8);
      if (isSignature(StrictBase64.decode(inner, "a signature of the log entry"))
          && isCertificate(each.bytes("publicKey"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isSecondFile(Fields spec) throws RefusedException {
    return isSecondHash(spec.object("data"), evidence.message())
        && isSecondSignature(spec.object("signature"));
  }

  private boolean isSecondEnvelope(Fields spec) throws RefusedException {
    Fields hash = spec.object("payloadHash");
    if (!hash.text("algorithm").equals("SHA2_256") || !isSecondHash(hash, evidence.payload())) {
      return false;
    }
    for (Fields each : spec.objects("signatures", MOST_SIGNATURES)) {
      if (isSecondSignature(each)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSecondSignature(Fields signed) throws RefusedException {
    Fields verifier = signed.object("verifier").object("x509Certificate");
    return isSignature(signed.bytes("content"))
        && Arrays.equals(verifier.bytes("rawBytes"), certificate);
  }

  /** Envelopes are entered with one hash alone. */
  private boolean isPayload(Fields hash) throws RefusedException {
    return hash.text("algorithm").equals("sha256") && isHash(hash, evidence.payload());
  }

  private static boolean isHash(Fields hash, byte[] content) throws RefusedException {
    String algorithm = FIRST_HASHES.get(hash.text("algorithm"));
    return algorithm != null
        && hash.text("value").equals(HexFormat.of().formatHex(Hashes.hash(algorithm, content)));
  }

  private static boolean isSecondHash(Fields hash, byte[] content) throws RefusedException {
    String algorithm = SECOND_HASHES.get(hash.text("algorithm"));
    return algorithm != null
        && Arrays.equals(hash.bytes("digest"), Hashes.hash(algorithm, content));
  }

  private boolean isSignature(byte[] other) {
    return Arrays.equals(other, signature);
  }

  private boolean isCertificate(byte[] pem) {
    Matcher block = CERTIFICATE.matcher(new String(pem, StandardCharsets.UTF_8));
    if (!block.find()) {
      return false;
    }
    try {
      return Arrays.equals(Base64.getMimeDecoder().decode(block.group(1)), certificate);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
