package dev.okite.signatures.internal.evidence;

import java.util.List;

/**
 * A certificate, and what shows when it was used.
 *
 * @param certificates in DER, that of the signer first
 * @param entries entries in transparency logs
 * @param timestamps responses of RFC 3161, in DER
 * @param needsInclusion whether an entry counts only with an inclusion proof
 */
public record CertificateMaterial(
    List<byte[]> certificates,
    List<LogRecord> entries,
    List<byte[]> timestamps,
    boolean needsInclusion) {
  public CertificateMaterial {
    certificates = List.copyOf(certificates);
    entries = List.copyOf(entries);
    timestamps = List.copyOf(timestamps);
  }
}
