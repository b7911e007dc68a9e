package dev.okite.signatures.internal.evidence;

import dev.okite.signatures.internal.Fields;
import dev.okite.signatures.internal.Hashes;
import dev.okite.signatures.internal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** DSSE envelopes. */
final class EnvelopeFormat {
  static final int MOST_SIGNATURES = 20;

  private EnvelopeFormat() {}

  static boolean matches(Fields document) {
    return document.has("payloadType") && document.has("payload") && document.has("signatures");
  }

  /**
   * What {@code envelope} holds.
   *
   * @param material what came with it in a bundle; in an envelope by itself, each signature may
   *     have a certificate of its own
   */
  static Evidence read(
      Fields envelope, String file, int document, Optional<CertificateMaterial> material)
      throws RefusedException {
    byte[] payload = envelope.bytes("payload");
    String type = envelope.text("payloadType");
    List<EvidenceSignature> signatures = new ArrayList<>();
    for (Fields signature : envelope.objects("signatures", MOST_SIGNATURES)) {
      signatures.add(
          new EvidenceSignature(
              signature.bytes("sig"), material.isPresent() ? material : certificate(signature)));
    }
    if (signatures.isEmpty()) {
      throw new RefusedException("the envelope has no signature");
    }
    String image = type.equals(PayloadTypes.SIMPLE_SIGNING) ? PayloadTypes.image(payload) : null;
    return new Evidence(
        file,
        document,
        Evidence.Form.ENVELOPE,
        type,
        payload,
        Hashes.digest(payload),
        image,
        signatures);
  }

  private static Optional<CertificateMaterial> certificate(Fields signature)
      throws RefusedException {
    Optional<String> pem = signature.optionalText("cert");
    return pem.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CertificateMaterial(Certificates.ofPem(pem.get()), List.of(), List.of(), false));
  }

  /** The digest of the payload of {@code envelope}, if that can be told. */
  static @Nullable String digest(Fields envelope) {
    try {
      return Hashes.digest(envelope.bytes("payload"));
    } catch (RefusedException untold) {
      return null;
    }
  }

  /** The text of {@code bytes}, without what surrounds it. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).strip();
  }
}
