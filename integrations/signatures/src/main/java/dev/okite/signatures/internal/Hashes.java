package dev.okite.signatures.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of bytes. */
public final class Hashes {
  private Hashes() {}

  /** The hash of all {@code parts}, one after the other. */
  public static byte[] sha256(byte[]... parts) {
    return hash("SHA-256", parts);
  }

  /** {@code sha256:} and the hash of {@code bytes} in hexadecimal. */
  public static String digest(byte[] bytes) {
    return "sha256:" + HexFormat.of().formatHex(sha256(bytes));
  }

  /** The hash of all {@code parts} by an algorithm that every JDK has. */
  public static byte[] hash(String algorithm, byte[]... parts) {
    try {
      MessageDigest hash = MessageDigest.getInstance(algorithm);
      for (byte[] part : parts) {
        hash.update(part);
      }
      return hash.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has " + algorithm, impossible);
    }
  }
}
