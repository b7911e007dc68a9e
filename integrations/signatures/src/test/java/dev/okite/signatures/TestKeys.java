package dev.okite.signatures;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;

/** Keys of tests, and what they sign. */
final class TestKeys {
  private TestKeys() {}

  /** A new key: {@code P-256}, {@code P-384}, {@code RSA}, {@code RSA-1024} or {@code Ed25519}. */
  static KeyPair create(String kind) {
    try {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(
              kind.startsWith("P-") ? "EC" : kind.startsWith("RSA") ? "RSA" : kind);
      switch (kind) {
        case "P-256" -> generator.initialize(new ECGenParameterSpec("secp256r1"));
        case "P-384" -> generator.initialize(new ECGenParameterSpec("secp384r1"));
        case "RSA" -> generator.initialize(2048);
        case "RSA-1024" -> generator.initialize(1024);
        default -> {}
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A signature with what is usual for a key of P-256. */
  static byte[] sign(KeyPair key, byte[] message) {
    return sign("ecdsa-sha256", key, message);
  }

  /** A signature by a scheme of a trust policy. */
  static byte[] sign(String scheme, KeyPair key, byte[] message) {
    try {
      Signature signer =
          Signature.getInstance(
              switch (scheme) {
                case "ecdsa-sha256" -> "SHA256withECDSA";
                case "ecdsa-sha384" -> "SHA384withECDSA";
                case "rsa-pkcs1-sha256" -> "SHA256withRSA";
                case "rsa-pkcs1-sha512" -> "SHA512withRSA";
                case "rsa-pss-sha256", "rsa-pss-longest" -> "RSASSA-PSS";
                case "ed25519" -> "Ed25519";
                default -> throw new IllegalArgumentException(scheme);
              });
      if (scheme.startsWith("rsa-pss")) {
        int salt = scheme.endsWith("longest") ? 256 - 32 - 2 : 32;
        signer.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, salt, 1));
      }
      signer.initSign(key.getPrivate());
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The key in PEM. */
  static String pem(PublicKey key) {
    return pem("PUBLIC KEY", key.getEncoded());
  }

  /** Bytes in PEM. */
  static String pem(String label, byte[] der) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
