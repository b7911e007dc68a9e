package dev.okite.signatures;

import static dev.okite.signatures.Statements.bytes;

import dev.okite.signatures.TestSigstore.Signing;
import dev.okite.signatures.internal.key.PublicKeys;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/** Signatures that are none, or by somebody else than they say; and too much of all. */
final class SignatureAttacks {
  private static final String TYPE = "application/vnd.in-toto+json";
  private static final byte[] PAYLOAD = Statements.provenance();

  /** The order of the group of Ed25519 (RFC 8032, section 5.1). */
  private static final BigInteger ED25519_ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private final Map<String, Supplier<Attack>> all;

  SignatureAttacks(Map<String, Supplier<Attack>> all) {
    this.all = all;
    values();
    whose();
    amounts();
  }

  private void values() {
    signature("nothing is wrong with the other form of a signature", "P-256", this::otherForm);
    signature(
        "both numbers of a signature are zero",
        "P-256",
        key -> der(BigInteger.ZERO, BigInteger.ZERO));
    signature(
        "both numbers of a signature are the order of the curve",
        "P-256",
        key -> {
          BigInteger order = ((ECPublicKey) key.getPublic()).getParams().getOrder();
          return der(order, order);
        });
    signature("a signature is in another form than DER", "P-256", this::plain);
    signature(
        "a signature has something behind it",
        "P-256",
        key -> {
          byte[] right = sign("ecdsa-sha256", key);
          return Arrays.copyOf(right, right.length + 1);
        });
    signature(
        "the second half of a signature of Ed25519 is too large",
        "Ed25519",
        key -> {
          byte[] signature = sign("ed25519", key);
          byte[] larger =
              number(Arrays.copyOfRange(signature, 32, 64)).add(ED25519_ORDER).toByteArray();
          for (int i = 0; i < larger.length && i < 32; i++) {
            signature[32 + i] = larger[larger.length - 1 - i];
          }
          return signature;
        });
    signature("a signature of Ed25519 is zero", "Ed25519", key -> new byte[64]);
    signature("a signature of RSA is zero", "RSA", key -> new byte[256]);
    signature("a signature of RSA is one", "RSA", key -> Arrays.copyOf(new byte[255], 256));
  }

  private void whose() {
    envelope(
        "the signature of a stranger has the id of a trusted key",
        (key, stranger) -> named(stranger, id(key)));
    envelope(
        "nothing is wrong with a signature that has the id of another key",
        (key, stranger) -> named(key, id(stranger)));
    envelope(
        "the signature of a stranger stands beside another one",
        (key, stranger) ->
            JsonEdit.at(
                named(stranger, ""),
                "signatures",
                old ->
                    List.of(
                        ((List<?>) old).get(0), Map.of("sig", TestSigstore.base64(new byte[70])))));
    all.put(
        "a bundle has a certificate and a key",
        () -> edited(json -> JsonEdit.at(json, "verificationMaterial", SignatureAttacks::withKey)));
    all.put(
        "the signature of an envelope has a certificate, and no log",
        () -> {
          TestSigstore sigstore = new TestSigstore();
          Signing signing = new Signing(PAYLOAD);
          KeyPair key = TestKeys.create("P-256");
          byte[] der = TestSigstore.der(sigstore.certificate(signing, key));
          byte[] signature = TestKeys.sign(key, TestSigstore.preAuthentication(TYPE, PAYLOAD));
          String envelope = TestSigstore.json(TestSigstore.envelope(TYPE, PAYLOAD, signature));
          return Attack.bundle(
              JsonEdit.set(
                  envelope,
                  "signatures",
                  List.of(
                      Map.of(
                          "sig",
                          TestSigstore.base64(signature),
                          "cert",
                          TestKeys.pem("CERTIFICATE", der)))),
              sigstore.trustedRoot());
        });
  }

  private void amounts() {
    envelope(
        "an envelope has too many signatures",
        (key, stranger) ->
            JsonEdit.at(
                named(key, ""),
                "signatures",
                old -> Collections.nCopies(21, ((List<?>) old).get(0))));
    all.put("a certificate is too large", () -> withCertificate(new byte[70_000]));
    all.put("a certificate nests deeply", () -> withCertificate(TestTimestamps.nested(15_000)));
    all.put(
        "a payload nests deeply",
        () -> {
          byte[] deep = bytes("{\"_type\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
          KeyPair key = TestKeys.create("P-256");
          byte[] signature = TestKeys.sign(key, TestSigstore.preAuthentication(TYPE, deep));
          return keyed(key, TestSigstore.json(TestSigstore.envelope(TYPE, deep, signature)));
        });
    all.put(
        "a document nests deeply",
        () ->
            new Attack(
                Attack.json("{\"a\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
                List.of()));
  }

  private byte[] otherForm(KeyPair key) {
    BigInteger order = ((ECPublicKey) key.getPublic()).getParams().getOrder();
    ASN1Sequence numbers = ASN1Sequence.getInstance(sign("ecdsa-sha256", key));
    BigInteger r = ASN1Integer.getInstance(numbers.getObjectAt(0)).getValue();
    BigInteger s = ASN1Integer.getInstance(numbers.getObjectAt(1)).getValue();
    return der(r, order.subtract(s));
  }

  private byte[] plain(KeyPair key) {
    ASN1Sequence numbers = ASN1Sequence.getInstance(sign("ecdsa-sha256", key));
    byte[] plain = new byte[64];
    for (int i = 0; i < 2; i++) {
      byte[] number = ASN1Integer.getInstance(numbers.getObjectAt(i)).getValue().toByteArray();
      for (int j = 0; j < number.length && j < 32; j++) {
        plain[32 * (i + 1) - 1 - j] = number[number.length - 1 - j];
      }
    }
    return plain;
  }

  private static byte[] der(BigInteger r, BigInteger s) {
    try {
      return new DERSequence(new ASN1Integer[] {new ASN1Integer(r), new ASN1Integer(s)})
          .getEncoded();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The number that bytes stand for, the least first. */
  private static BigInteger number(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return new BigInteger(1, reversed);
  }

  private static byte[] sign(String scheme, KeyPair key) {
    return TestKeys.sign(scheme, key, TestSigstore.preAuthentication(TYPE, PAYLOAD));
  }

  private static String named(KeyPair key, String id) {
    byte[] signature = sign("ecdsa-sha256", key);
    return JsonEdit.set(
        TestSigstore.json(TestSigstore.envelope(TYPE, PAYLOAD, signature)),
        "signatures.0.keyid",
        id);
  }

  private static String id(KeyPair key) {
    return PublicKeys.id(key.getPublic());
  }

  private static Object withKey(Object material) {
    Map<String, Object> both = JsonEdit.asMap(material);
    both.put("publicKey", Map.of("hint", "release"));
    return both;
  }

  private static Attack edited(UnaryOperator<String> edit) {
    TestSigstore sigstore = new TestSigstore();
    return Attack.bundle(edit.apply(sigstore.bundle(new Signing(PAYLOAD))), sigstore.trustedRoot());
  }

  private static Attack withCertificate(byte[] der) {
    String path = "verificationMaterial.certificate.rawBytes";
    return edited(json -> JsonEdit.set(json, path, TestSigstore.base64(der)));
  }

  private void signature(String name, String kind, Function<KeyPair, byte[]> signature) {
    all.put(
        name,
        () -> {
          KeyPair key = TestKeys.create(kind);
          return keyed(
              key, TestSigstore.json(TestSigstore.envelope(TYPE, PAYLOAD, signature.apply(key))));
        });
  }

  private interface Envelope {
    String by(KeyPair key, KeyPair stranger);
  }

  private void envelope(String name, Envelope envelope) {
    all.put(
        name,
        () -> {
          KeyPair key = TestKeys.create("P-256");
          return keyed(key, envelope.by(key, TestKeys.create("P-256")));
        });
  }

  private static Attack keyed(KeyPair key, String json) {
    try {
      return new Attack(
          Attack.json(json),
          List.of(Authority.ofKey("release", bytes(TestKeys.pem(key.getPublic())), null)));
    } catch (TrustException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
