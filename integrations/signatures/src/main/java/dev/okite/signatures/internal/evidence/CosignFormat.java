package dev.okite.signatures.internal.evidence;

import dev.okite.signatures.internal.Fields;
import dev.okite.signatures.internal.Hashes;
import dev.okite.signatures.internal.Json;
import dev.okite.signatures.internal.RefusedException;
import dev.okite.signatures.internal.StrictBase64;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What cosign writes: signatures of images as it downloads them, and files beside what they sign.
 */
final class CosignFormat {
  private CosignFormat() {}

  static boolean matches(Fields document) {
    return document.has("Base64Signature") && document.has("Payload");
  }

  /** A line of {@code cosign download signature}. */
  static Evidence read(Fields signature, String file, int document) throws RefusedException {
    byte[] payload = signature.bytes("Payload");
    PayloadTypes.image(payload);
    Optional<CertificateMaterial> material = Optional.empty();
    Optional<Fields> certificate = signature.optionalObject("Cert");
    if (certificate.isPresent()) {
      Optional<Fields> bundle = signature.optionalObject("Bundle");
      Optional<Fields> timestamp = signature.optionalObject("RFC3161Timestamp");
      material =
          Optional.of(
              new CertificateMaterial(
                  List.of(certificate.get().bytes("Raw")),
                  bundle.isPresent() ? List.of(entry(bundle.get())) : List.of(),
                  timestamp.isPresent()
                      ? List.of(timestamp.get().bytes("SignedRFC3161Timestamp"))
                      : List.of(),
                  false));
    }
    return SignedFile.of(
        file,
        document,
        payload,
        new EvidenceSignature(signature.bytes("Base64Signature"), material));
  }

  /** The digest of the payload of {@code signature}, if that can be told. */
  static @Nullable String digest(Fields signature) {
    try {
      return Hashes.digest(signature.bytes("Payload"));
    } catch (RefusedException untold) {
      return null;
    }
  }

  /**
   * A file with its signature beside it.
   *
   * @param signature the text of the signature
   * @param certificate the file of its certificate; null where a key tells
   * @param bundle what a log says of it, in the form of cosign; null for nothing
   */
  static Evidence beside(
      String file,
      byte[] payload,
      byte[] signature,
      byte @Nullable [] certificate,
      byte @Nullable [] bundle)
      throws RefusedException {
    byte[] bytes = StrictBase64.decode(EnvelopeFormat.text(signature), "the signature");
    Optional<CertificateMaterial> material = Optional.empty();
    if (certificate != null) {
      List<LogRecord> entries = new ArrayList<>();
      if (bundle != null) {
        Fields log = Json.object(bundle, "the bundle");
        entries.add(entry(log.has("rekorBundle") ? log.object("rekorBundle") : log));
      }
      material =
          Optional.of(
              new CertificateMaterial(Certificates.ofFile(certificate), entries, List.of(), false));
    }
    return SignedFile.of(file, 0, payload, new EvidenceSignature(bytes, material));
  }

  /** An entry as Rekor gives it out: with a promise alone. */
  private static LogRecord entry(Fields bundle) throws RefusedException {
    Fields payload = bundle.object("Payload");
    byte[] log;
    try {
      log = HexFormat.of().parseHex(payload.text("logID"));
    } catch (IllegalArgumentException malformed) {
      throw new RefusedException("`logID` of the bundle is not in hexadecimal");
    }
    return new LogRecord(
        log,
        payload.number("logIndex"),
        payload.number("integratedTime"),
        payload.bytes("body"),
        Optional.of(bundle.bytes("SignedEntryTimestamp")),
        Optional.empty());
  }
}
