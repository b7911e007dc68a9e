package dev.okite.policies.functions;

import java.util.Locale;

/** The algorithms that digests of software are made with. */
enum DigestAlgorithm {
  ADLER32("adler32", 32, false),
  MD2("md2", 128, false),
  MD4("md4", 128, false),
  MD5("md5", 128, false),
  SHA1("sha1", 160, false),
  SHA224("sha224", 224, true),
  SHA256("sha256", 256, true),
  SHA384("sha384", 384, true),
  SHA512("sha512", 512, true),
  SHA3_224("sha3-224", 224, true),
  SHA3_256("sha3-256", 256, true),
  SHA3_384("sha3-384", 384, true),
  SHA3_512("sha3-512", 512, true),
  BLAKE2B_256("blake2b-256", 256, true),
  BLAKE2B_384("blake2b-384", 384, true),
  BLAKE2B_512("blake2b-512", 512, true),
  BLAKE3("blake3", 256, true);

  private final String id;
  private final int bits;
  private final boolean strong;

  DigestAlgorithm(String id, int bits, boolean strong) {
    this.id = id;
    this.bits = bits;
    this.strong = strong;
  }

  /** The one that {@code name} spells, in any letters, with or without {@code -} and {@code _}. */
  static DigestAlgorithm of(String name) throws InvalidTextException {
    String plain = plain(name);
    for (DigestAlgorithm algorithm : values()) {
      if (plain(algorithm.id).equals(plain)) {
        return algorithm;
      }
    }
    throw new InvalidTextException(
        "the algorithm " + Quotation.of(name) + " is not known, expected one such as `sha256`");
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  String id() {
    return id;
  }

  boolean isStrong() {
    return strong;
  }

  /** The digits of a digest, in small letters. */
  String hex(String digits) throws InvalidTextException {
    boolean valid = digits.length() == bits / 4;
    for (int i = 0; valid && i < digits.length(); i++) {
      valid = Character.digit(digits.charAt(i), 16) >= 0 && digits.charAt(i) < 0x80;
    }
    if (!valid) {
      throw new InvalidTextException(
          "expected " + bits / 4 + " hexadecimal digits behind `" + id + ":`");
    }
    return digits.toLowerCase(Locale.ROOT);
  }
}
