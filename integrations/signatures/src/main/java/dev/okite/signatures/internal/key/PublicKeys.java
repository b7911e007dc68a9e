package dev.okite.signatures.internal.key;

import dev.okite.signatures.internal.Hashes;
import dev.okite.signatures.internal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads public keys: ECDSA on the curves of NIST, RSA and Ed25519. */
public final class PublicKeys {
  private static final int MAX_CHARS = 64 << 10;
  private static final int LEAST_RSA_BITS = 2048;
  private static final int MOST_RSA_BITS = 8192;

  /** Possessive, so that no text makes it go back. */
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40}+)-----([^-]*+)-----END ([A-Z0-9 ]{1,40}+)-----");

  private static final List<ECParameterSpec> CURVES =
      List.of(curve("secp256r1"), curve("secp384r1"), curve("secp521r1"));

  private PublicKeys() {}

  /**
   * The key in a PEM file.
   *
   * @throws RefusedException if there is not exactly one, or it is of another kind
   */
  public static PublicKey ofPem(byte[] pem) throws RefusedException {
    String text = new String(pem, StandardCharsets.UTF_8);
    if (text.length() > MAX_CHARS) {
      throw new RefusedException("a key in PEM has at most " + MAX_CHARS + " characters");
    }
    Matcher blocks = BLOCK.matcher(text);
    if (!blocks.find()) {
      throw new RefusedException(
          "found no key, expected one in PEM, between `-----BEGIN PUBLIC KEY-----` and its end");
    }
    String label = blocks.group(1);
    String body = blocks.group(2);
    if (!label.equals("PUBLIC KEY") || !label.equals(blocks.group(3))) {
      throw new RefusedException("found `" + label + "`, expected `PUBLIC KEY`");
    }
    if (blocks.find()) {
      throw new RefusedException("found several keys, expected one");
    }
    try {
      return ofDer(Base64.getMimeDecoder().decode(body));
    } catch (IllegalArgumentException malformed) {
      throw new RefusedException("what stands in the PEM file is no base64");
    }
  }

  /**
   * The key with the DER form {@code der} (a SubjectPublicKeyInfo).
   *
   * @throws RefusedException if it is of another kind, or too weak
   */
  public static PublicKey ofDer(byte[] der) throws RefusedException {
    X509EncodedKeySpec spec = new X509EncodedKeySpec(der);
    for (String algorithm : List.of("EC", "RSA", "RSASSA-PSS", "Ed25519")) {
      try {
        return checked(KeyFactory.getInstance(algorithm).generatePublic(spec));
      } catch (GeneralSecurityException other) {
        // It is of another kind than this one.
      }
    }
    throw new RefusedException("found a key of another kind, expected ECDSA, RSA or Ed25519");
  }

  /** {@code key}, if it is strong enough. */
  public static PublicKey checked(PublicKey key) throws RefusedException {
    if (key instanceof RSAPublicKey rsa) {
      int bits = rsa.getModulus().bitLength();
      if (bits < LEAST_RSA_BITS || bits > MOST_RSA_BITS) {
        throw new RefusedException(
            "found an RSA key of "
                + bits
                + " bits, expected "
                + LEAST_RSA_BITS
                + " to "
                + MOST_RSA_BITS);
      }
      return key;
    }
    if (key instanceof ECPublicKey ec) {
      if (CURVES.stream().noneMatch(curve -> isSame(curve, ec.getParams()))) {
        throw new RefusedException(
            "found an ECDSA key on another curve, expected P-256, P-384 or P-521");
      }
      return key;
    }
    if (key instanceof EdECPublicKey ed && ed.getParams().getName().equals("Ed25519")) {
      return key;
    }
    throw new RefusedException(
        "found a key of the kind " + key.getAlgorithm() + ", expected ECDSA, RSA or Ed25519");
  }

  /** A provider may take a key that says its curve in numbers, of which one is wrong. */
  private static boolean isSame(ECParameterSpec curve, ECParameterSpec other) {
    return curve.getCurve().getField().equals(other.getCurve().getField())
        && curve.getCurve().getA().equals(other.getCurve().getA())
        && curve.getCurve().getB().equals(other.getCurve().getB())
        && curve.getGenerator().equals(other.getGenerator())
        && curve.getOrder().equals(other.getOrder())
        && curve.getCofactor() == other.getCofactor();
  }

  private static ECParameterSpec curve(String name) {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(name));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + name, impossible);
    }
  }

  /** The id of {@code key}: the hash of its DER form. */
  public static String id(PublicKey key) {
    return Hashes.digest(key.getEncoded());
  }
}
