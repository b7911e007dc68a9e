package dev.okite.signatures.internal.key;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways to sign that are verified, all by the JDK. */
public enum SignatureScheme {
  ECDSA_SHA256(Family.ECDSA, "SHA-256", 32),
  ECDSA_SHA384(Family.ECDSA, "SHA-384", 48),
  ECDSA_SHA512(Family.ECDSA, "SHA-512", 64),
  RSA_PKCS1_SHA256(Family.RSA_PKCS1, "SHA-256", 32),
  RSA_PKCS1_SHA384(Family.RSA_PKCS1, "SHA-384", 48),
  RSA_PKCS1_SHA512(Family.RSA_PKCS1, "SHA-512", 64),
  RSA_PSS_SHA256(Family.RSA_PSS, "SHA-256", 32),
  RSA_PSS_SHA384(Family.RSA_PSS, "SHA-384", 48),
  RSA_PSS_SHA512(Family.RSA_PSS, "SHA-512", 64),
  ED25519(Family.ED25519, "", 0);

  private enum Family {
    ECDSA,
    RSA_PKCS1,
    RSA_PSS,
    ED25519
  }

  private final Family family;
  private final String hash;
  private final int hashLength;

  SignatureScheme(Family family, String hash, int hashLength) {
    this.family = family;
    this.hash = hash;
    this.hashLength = hashLength;
  }

  /** The word that a trust policy has for it, such as {@code rsa-pss-sha256}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The scheme that a trust policy calls {@code word}. */
  public static Optional<SignatureScheme> of(String word) {
    return Arrays.stream(values()).filter(scheme -> scheme.word().equals(word)).findFirst();
  }

  /** Whether {@code key} can be used so. */
  public boolean takes(PublicKey key) {
    return switch (family) {
      case ECDSA -> key instanceof ECPublicKey;
      case RSA_PKCS1 -> key instanceof RSAPublicKey && key.getAlgorithm().equals("RSA");
      case RSA_PSS -> key instanceof RSAPublicKey;
      case ED25519 -> key instanceof EdECPublicKey;
    };
  }

  /**
   * What a signature by {@code key} is taken for where nobody says: the hash that belongs to the
   * curve, and for RSA, which does not say its padding, either one with SHA-256.
   */
  public static List<SignatureScheme> usual(PublicKey key) {
    if (key instanceof ECPublicKey curve) {
      int bits = curve.getParams().getOrder().bitLength();
      return List.of(bits <= 256 ? ECDSA_SHA256 : bits <= 384 ? ECDSA_SHA384 : ECDSA_SHA512);
    }
    return Arrays.stream(new SignatureScheme[] {RSA_PKCS1_SHA256, RSA_PSS_SHA256, ED25519})
        .filter(scheme -> scheme.takes(key))
        .toList();
  }

  /** Whether {@code key} has signed {@code message}. Never throws because of the signature. */
  public boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    return switch (family) {
      case ECDSA -> verifies(hash.replace("-", "") + "withECDSA", null, key, message, signature);
      case RSA_PKCS1 -> verifies(hash.replace("-", "") + "withRSA", null, key, message, signature);
      case RSA_PSS -> verifiesPss((RSAPublicKey) key, message, signature);
      case ED25519 -> verifies("Ed25519", null, key, message, signature);
    };
  }

  /** Signers make the salt as long as the hash, or as long as the key allows. */
  private boolean verifiesPss(RSAPublicKey key, byte[] message, byte[] signature) {
    int longest = (key.getModulus().bitLength() + 6) / 8 - hashLength - 2;
    for (int salt : new int[] {hashLength, longest}) {
      MGF1ParameterSpec mask = new MGF1ParameterSpec(hash);
      PSSParameterSpec spec = new PSSParameterSpec(hash, "MGF1", mask, salt, 1);
      if (verifies("RSASSA-PSS", spec, key, message, signature)) {
        return true;
      }
    }
    return false;
  }

  private static boolean verifies(
      String algorithm,
      @Nullable PSSParameterSpec spec,
      PublicKey key,
      byte[] message,
      byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(algorithm);
      if (spec != null) {
        verifier.setParameter(spec);
      }
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }
}
