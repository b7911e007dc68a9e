package dev.okite.signatures.internal.evidence;

import dev.okite.signatures.internal.Hashes;
import dev.okite.signatures.internal.RefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that were signed as they are; payloads of cosign are such. */
final class SignedFile {
  private SignedFile() {}

  static Evidence of(String file, int document, byte[] payload, EvidenceSignature signature)
      throws RefusedException {
    @Nullable String type = null;
    @Nullable String image = null;
    if (PayloadTypes.isSimpleSigning(payload)) {
      type = PayloadTypes.SIMPLE_SIGNING;
      image = PayloadTypes.image(payload);
    }
    return new Evidence(
        file,
        document,
        Evidence.Form.FILE,
        type,
        payload,
        Hashes.digest(payload),
        image,
        List.of(signature));
  }
}
