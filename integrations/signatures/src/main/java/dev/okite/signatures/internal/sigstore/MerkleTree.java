package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.internal.Hashes;
import dev.okite.signatures.internal.RefusedException;
import java.util.List;

/** The tree of a log (RFC 9162, section 2.1). */
final class MerkleTree {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private MerkleTree() {}

  /**
   * The root of a tree of {@code size} entries that has {@code entry} at {@code index}, if {@code
   * path} leads there.
   *
   * @throws RefusedException if the path does not fit such a tree
   */
  static byte[] root(byte[] entry, long index, long size, List<byte[]> path)
      throws RefusedException {
    RefusedException mismatch =
        new RefusedException("the inclusion proof of the log entry does not fit its tree");
    if (index < 0 || index >= size) {
      throw mismatch;
    }
    byte[] hash = Hashes.sha256(LEAF, entry);
    long node = index;
    long last = size - 1;
    for (byte[] sibling : path) {
      if (last == 0 || sibling.length != hash.length) {
        throw mismatch;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hashes.sha256(NODE, sibling, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = Hashes.sha256(NODE, hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    if (last != 0) {
      throw mismatch;
    }
    return hash;
  }
}
