package dev.okite.signatures.internal.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was signed, with its signatures.
 *
 * @param file the file that it stands in
 * @param document its number in that file, from 0
 * @param form how the signatures cover it
 * @param payloadType its type; null for a file that was signed as it is
 * @param payload its bytes
 * @param digest {@code sha256:} and the hash of its bytes
 * @param image the digest of the image that a signature of cosign is about; null for all else
 * @param signatures the signatures, one at least
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares evidence
public record Evidence(
    String file,
    int document,
    Form form,
    @Nullable String payloadType,
    byte[] payload,
    String digest,
    @Nullable String image,
    List<EvidenceSignature> signatures) {

  /** How a signature covers a payload. */
  public enum Form {
    /** With its type, as DSSE says. */
    ENVELOPE,
    /** The bytes alone. */
    FILE
  }

  public Evidence {
    signatures = List.copyOf(signatures);
  }

  /** What was signed, byte by byte. */
  public byte[] message() {
    return form == Form.ENVELOPE
        ? preAuthentication(String.valueOf(payloadType), payload)
        : payload;
  }

  /** The pre-authentication encoding of DSSE: type and payload, each behind its length in bytes. */
  static byte[] preAuthentication(String type, byte[] payload) {
    byte[] utf8 = type.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("DSSEv1 " + utf8.length + " " + type + " " + payload.length + " ")
            .getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[head.length + payload.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(payload, 0, all, head.length, payload.length);
    return all;
  }
}
