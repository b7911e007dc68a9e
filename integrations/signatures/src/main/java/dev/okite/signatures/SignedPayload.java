package dev.okite.signatures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payload with signatures, and what came of verifying these.
 *
 * @param file the file that it stands in
 * @param document its number in that file, from 0
 * @param digest {@code sha256:} and the hash of the payload's bytes in hexadecimal; null if there
 *     is no telling what was signed
 * @param payloadType what the envelope says that it is; null for a file that was signed as it is
 * @param image the digest of the image that a signature of cosign is about; null for all else
 * @param payload its bytes; null if there is no telling
 * @param verifications by whom it was signed; never two that are equal
 * @param refusals why other signatures count for nothing
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares payloads
public record SignedPayload(
    String file,
    int document,
    @Nullable String digest,
    @Nullable String payloadType,
    @Nullable String image,
    byte @Nullable [] payload,
    List<Verification> verifications,
    List<String> refusals) {
  public SignedPayload {
    verifications = List.copyOf(verifications);
    refusals = List.copyOf(refusals);
  }

  /** Whether somebody has signed it who is trusted. */
  public boolean isVerified() {
    return !verifications.isEmpty();
  }
}
