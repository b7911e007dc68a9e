package dev.okite.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.util.List;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveGenParameterSpec;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECParameterSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which keys sign how. */
class SignatureSchemesTest {
  private static final String TYPE = "application/vnd.in-toto+json";
  private static final KeyPair RSA = TestKeys.create("RSA");

  @ParameterizedTest
  @CsvSource(
      nullValues = "usual",
      value = {
        "P-256, ecdsa-sha256, usual, true",
        "P-384, ecdsa-sha384, usual, true",
        "P-384, ecdsa-sha256, usual, false",
        "P-384, ecdsa-sha256, ecdsa-sha256, true",
        "RSA, rsa-pkcs1-sha256, usual, true",
        "RSA, rsa-pss-sha256, usual, true",
        "RSA, rsa-pss-longest, usual, true",
        "RSA, rsa-pss-longest, rsa-pss-sha256, true",
        "RSA, rsa-pss-sha256, rsa-pkcs1-sha256, false",
        "RSA, rsa-pkcs1-sha256, rsa-pss-sha256, false",
        "RSA, rsa-pkcs1-sha512, usual, false",
        "RSA, rsa-pkcs1-sha512, rsa-pkcs1-sha512, true",
        "Ed25519, ed25519, usual, true",
        "Ed25519, ed25519, ed25519, true",
      })
  void signature_isVerifiedByItsScheme(String kind, String signs, String trusted, boolean verified)
      throws TrustException {
    KeyPair key = kind.equals("RSA") ? RSA : TestKeys.create(kind);
    byte[] payload = Statements.provenance();
    byte[] signature = TestKeys.sign(signs, key, TestSigstore.preAuthentication(TYPE, payload));
    String envelope = TestSigstore.json(TestSigstore.envelope(TYPE, payload, signature));
    Authority authority =
        Authority.ofKey("release", Statements.bytes(TestKeys.pem(key.getPublic())), trusted);
    SignedPayload result =
        SignatureVerifier.trusting(List.of(authority))
            .verify(List.of(new EvidenceFile("e.json", Statements.bytes(envelope))))
            .payloads()
            .get(0);
    assertThat(result.isVerified()).isEqualTo(verified);
  }

  @ParameterizedTest
  @CsvSource({"P-256, ed25519", "Ed25519, ecdsa-sha256", "P-256, rsa-pss-sha256", "P-256, md5"})
  void scheme_thatTheKeyDoesNotHaveIsRefused(String kind, String scheme) {
    byte[] pem = Statements.bytes(TestKeys.pem(TestKeys.create(kind).getPublic()));
    assertThatThrownBy(() -> Authority.ofKey("release", pem, scheme))
        .hasMessage("the key cannot sign by the scheme `" + scheme + "`");
  }

  @Test
  void keys_areReadFromPemAlone() {
    String pem = TestKeys.pem(TestKeys.create("P-256").getPublic());
    assertRefused("", "found no key");
    assertRefused(pem + pem, "found several keys");
    assertRefused(pem.replace("PUBLIC KEY", "RSA PUBLIC KEY"), "found `RSA PUBLIC KEY`");
    assertRefused(TestKeys.pem("PUBLIC KEY", new byte[] {1, 2, 3}), "found a key of another kind");
  }

  @Test
  void keys_thatAreWeakOrOfAnotherKindAreRefused() throws GeneralSecurityException {
    assertRefused(
        TestKeys.pem(TestKeys.create("RSA-1024").getPublic()),
        "found an RSA key of 1024 bits, expected 2048 to 8192");
    for (String curve : new String[] {"secp224r1", "secp256k1", "brainpoolP256r1"}) {
      assertRefused(pemOfCurve(new ECNamedCurveGenParameterSpec(curve)), "found a");
    }
    // The curve of P-256, whose numbers the key says itself instead of its name.
    ECNamedCurveParameterSpec named = ECNamedCurveTable.getParameterSpec("secp256r1");
    assertRefused(
        pemOfCurve(
            new ECParameterSpec(
                named.getCurve(), named.getG().multiply(BigInteger.TWO), named.getN())),
        "found a");
    assertRefused(TestKeys.pem(TestKeys.create("Ed448").getPublic()), "found a");
    assertRefused(TestKeys.pem(TestKeys.create("DSA").getPublic()), "found a");
  }

  /** A key that the JDK knows nothing of. */
  private static String pemOfCurve(AlgorithmParameterSpec curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
    generator.initialize(curve);
    return TestKeys.pem(generator.generateKeyPair().getPublic());
  }

  private static void assertRefused(String pem, String message) {
    assertThatThrownBy(() -> Authority.ofKey("release", Statements.bytes(pem), null))
        .isInstanceOf(TrustException.class)
        .hasMessageStartingWith(message);
  }
}
