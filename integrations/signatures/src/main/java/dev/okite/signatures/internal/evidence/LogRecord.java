package dev.okite.signatures.internal.evidence;

import java.util.List;
import java.util.Optional;

/**
 * An entry in a transparency log, as a bundle tells it: nothing of it is verified yet.
 *
 * @param logId the id of the log
 * @param index the number of the entry among all of the log
 * @param integratedTime seconds since 1970; 0 where the log says no time
 * @param body the entry
 * @param promise the signed entry timestamp
 * @param proof the inclusion proof
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares entries
public record LogRecord(
    byte[] logId,
    long index,
    long integratedTime,
    byte[] body,
    Optional<byte[]> promise,
    Optional<InclusionProof> proof) {

  /**
   * A path from an entry to the root of a tree.
   *
   * @param index the number of the entry in the tree
   * @param size how many entries the tree has
   * @param hashes the siblings on the path, from the leaf
   * @param root the root that the bundle claims
   * @param checkpoint what the log has signed about the tree
   */
  public record InclusionProof(
      long index, long size, List<byte[]> hashes, byte[] root, String checkpoint) {
    public InclusionProof {
      hashes = List.copyOf(hashes);
    }
  }
}
