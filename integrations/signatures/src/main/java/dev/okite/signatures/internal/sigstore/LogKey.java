package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.internal.key.SignatureScheme;
import java.net.URI;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A log of a trusted root: of entries, or of certificates.
 *
 * @param url its address
 * @param id its id
 * @param key its key
 * @param period when it counts
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares logs
record LogKey(String url, byte[] id, PublicKey key, ValidFor period) {
  /** The log with an id. */
  static Optional<LogKey> find(List<LogKey> logs, byte[] id) {
    return logs.stream().filter(log -> Arrays.equals(log.id, id)).findFirst();
  }

  boolean verifies(byte[] message, byte[] signature) {
    return SignatureScheme.usual(key).stream()
        .anyMatch(scheme -> scheme.verifies(key, message, signature));
  }

  /** The name by which it signs checkpoints. */
  String host() {
    try {
      String host = URI.create(url).getHost();
      return host == null ? url : host;
    } catch (IllegalArgumentException noAddress) {
      return url;
    }
  }
}
