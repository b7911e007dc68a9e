package dev.okite.signatures;

import dev.okite.signatures.internal.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A transparency log of tests: a tree of a few entries, and a key that signs what is said of it.
 */
final class TestLog {
  static final String HOST = "log.example.test";

  private static final int SIZE = 7;
  private static final int INDEX = 4;

  /** The number that the log gives entries, which counts those of older trees too. */
  static final long LOG_INDEX = 1004;

  final KeyPair key;
  final byte[] id;

  TestLog(KeyPair key) {
    this.key = key;
    this.id = Hashes.sha256(key.getPublic().getEncoded());
  }

  /** With which an entry promises to be included. */
  byte[] promise(byte[] body, long integratedTime) {
    String signed =
        "{\"body\":\""
            + Base64.getEncoder().encodeToString(body)
            + "\",\"integratedTime\":"
            + integratedTime
            + ",\"logID\":\""
            + HexFormat.of().formatHex(id)
            + "\",\"logIndex\":"
            + LOG_INDEX
            + "}";
    return TestKeys.sign(key, signed.getBytes(StandardCharsets.UTF_8));
  }

  /** The inclusion proof of an entry, as a bundle has it. */
  Map<String, Object> proof(byte[] body) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      byte[] entry = i == INDEX ? body : ("entry " + i).getBytes(StandardCharsets.UTF_8);
      leaves.add(Hashes.sha256(new byte[] {0}, entry));
    }
    List<String> path = new ArrayList<>();
    byte[] root = root(leaves, INDEX, path);
    String text = HOST + " - 42\n" + SIZE + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    byte[] signature = TestKeys.sign(key, text.getBytes(StandardCharsets.UTF_8));
    byte[] hinted = new byte[4 + signature.length];
    System.arraycopy(id, 0, hinted, 0, 4);
    System.arraycopy(signature, 0, hinted, 4, signature.length);
    String note = text + "\n— " + HOST + " " + Base64.getEncoder().encodeToString(hinted) + "\n";
    Map<String, Object> proof = new LinkedHashMap<>();
    proof.put("logIndex", String.valueOf(INDEX));
    proof.put("rootHash", Base64.getEncoder().encodeToString(root));
    proof.put("treeSize", String.valueOf(SIZE));
    proof.put("hashes", path);
    proof.put("checkpoint", Map.of("envelope", note));
    return proof;
  }

  /** The root over {@code hashes} by the definition (RFC 9162, 2.1.1), and the path to one leaf. */
  private static byte[] root(List<byte[]> hashes, int leaf, List<String> path) {
    if (hashes.size() == 1) {
      return hashes.get(0);
    }
    int split = Integer.highestOneBit(hashes.size() - 1);
    List<byte[]> before = hashes.subList(0, split);
    List<byte[]> after = hashes.subList(split, hashes.size());
    boolean isBefore = leaf >= 0 && leaf < split;
    boolean isAfter = leaf >= split;
    byte[] left = root(before, isBefore ? leaf : -1, path);
    byte[] right = root(after, isAfter ? leaf - split : -1, path);
    if (isBefore || isAfter) {
      path.add(Base64.getEncoder().encodeToString(isBefore ? right : left));
    }
    return Hashes.sha256(new byte[] {1}, left, right);
  }
}
