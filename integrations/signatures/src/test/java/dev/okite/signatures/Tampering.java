package dev.okite.signatures;

import static dev.okite.signatures.Statements.bytes;

import dev.okite.signatures.TestSigstore.Signing;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** Evidence that is wrong in one way each, by what is wrong with it. */
final class Tampering {
  private static final String TYPE = "application/vnd.in-toto+json";
  private static final String MATERIAL = "verificationMaterial";
  private static final String ENTRY = MATERIAL + ".tlogEntries.0";
  private static final String STAMP =
      MATERIAL + ".timestampVerificationData.rfc3161Timestamps.0.signedTimestamp";

  private final KeyPair key = TestKeys.create("P-256");
  private final KeyPair stranger = TestKeys.create("P-256");
  private final TestSigstore sigstore = new TestSigstore();
  private final TestSigstore other = new TestSigstore();
  private final byte[] payload = Statements.provenance();
  private final Map<String, Supplier<List<EvidenceFile>>> all = new LinkedHashMap<>();

  Tampering() {
    envelopes();
    files();
    identities();
    certificates();
    entries();
    timestamps();
    bundles();
  }

  /** All evidence, by what is wrong with it. */
  Map<String, Supplier<List<EvidenceFile>>> all() {
    return all;
  }

  /** The evidence with which {@code name} is wrong. */
  List<EvidenceFile> evidence(String name) {
    return Objects.requireNonNull(all.get(name), name).get();
  }

  /** The key {@code release}, and whoever releases on GitHub, as {@code ci}. */
  List<Authority> authorities() {
    try {
      return List.of(
          Authority.ofKey("release", bytes(TestKeys.pem(key.getPublic())), null),
          Authority.keyless(
              "ci",
              bytes(sigstore.trustedRoot()),
              List.of(Identity.of(TestSigstore.ISSUER, null, TestSigstore.SUBJECT, null)),
              true));
    } catch (TrustException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void envelopes() {
    envelope("nothing is wrong with an envelope", json -> json);
    envelope("the payload was tampered with", json -> JsonEdit.flip(json, "payload", 20));
    all.put("another key has signed", () -> json(envelope(stranger)));
    envelope("the signature was stripped", json -> JsonEdit.set(json, "signatures", List.of()));
    envelope(
        "the payload type was swapped",
        json -> JsonEdit.set(json, "payloadType", "application/vnd.in-toto.provenance+json"));
    envelope(
        "the payload type is unknown",
        json -> JsonEdit.set(json, "payloadType", "application/octet-stream"));
    envelope(
        "a signature stands twice",
        json ->
            JsonEdit.at(
                json,
                "signatures",
                old -> List.of(((List<?>) old).get(0), ((List<?>) old).get(0))));
    envelope(
        "an unknown signature stands beside a good one",
        json ->
            JsonEdit.at(
                json,
                "signatures",
                old -> {
                  byte[] unknown =
                      TestKeys.sign(stranger, TestSigstore.preAuthentication(TYPE, payload));
                  List<Object> both = new ArrayList<>((List<?>) old);
                  both.add(Map.of("sig", TestSigstore.base64(unknown)));
                  return both;
                }));
    envelope("the signature is no base64", json -> JsonEdit.set(json, "signatures.0.sig", "%"));
    envelope("the payload is no base64", json -> JsonEdit.set(json, "payload", "e30=="));
    all.put("the payload is no statement", () -> json(envelope(key, bytes("{\"a\": 1}"))));
    all.put(
        "the signature covers the payload without its type",
        () ->
            json(
                TestSigstore.json(
                    TestSigstore.envelope(TYPE, payload, TestKeys.sign(key, payload)))));
  }

  private void files() {
    byte[] image = Statements.simpleSigning(Statements.IMAGE);
    byte[] signature = bytes(TestSigstore.base64(TestKeys.sign(key, image)));
    all.put("nothing is wrong with a signature of an image", () -> beside(image, signature));
    all.put(
        "the digest of the image was swapped",
        () -> beside(Statements.simpleSigning("sha256:" + "2".repeat(64)), signature));
    all.put(
        "the file of a signature is gone",
        () -> List.of(new EvidenceFile("web.json.sig", signature)));
    all.put(
        "the payload of an image signature is of another type",
        () -> {
          byte[] wrong =
              bytes(new String(image, StandardCharsets.UTF_8).replace("cosign container", "odd"));
          return beside(wrong, bytes(TestSigstore.base64(TestKeys.sign(key, wrong))));
        });
  }

  private void identities() {
    bundle("nothing is wrong with a bundle", signing -> {});
    bundle(
        "the subject is another workflow",
        signing ->
            signing.subject =
                "https://github.com/acme/web/.github/workflows/test.yml@refs/heads/main");
    bundle("the issuer is another", signing -> signing.issuer = "https://accounts.example.test");
    bundle("nobody vouched for the subject", signing -> signing.issuer = "");
  }

  private void certificates() {
    bundle(
        "the certificate had expired",
        signing -> {
          signing.start = TestSigstore.SIGNED.minusSeconds(1200);
          signing.end = TestSigstore.SIGNED.minusSeconds(600);
        });
    bundle(
        "the certificate was not valid yet",
        signing -> {
          signing.start = TestSigstore.SIGNED.plusSeconds(60);
          signing.end = TestSigstore.SIGNED.plusSeconds(600);
        });
    bundle(
        "the certificate is for something else",
        signing -> signing.purpose = KeyPurposeId.id_kp_serverAuth);
    bundle("the certificate was not logged", signing -> signing.certificateLogged = false);
    bundle("the certificate leads to another root", signing -> signing.issuedBy = other);
    bundle(
        "another log has logged the certificate",
        signing -> signing.certificateLogKey = other.certificateLogKey);
  }

  private void entries() {
    bundle("there is no log entry", signing -> signing.entry = false);
    bundle("the log entry has no inclusion proof", signing -> signing.proof = false);
    edited(
        "the inclusion proof is bad",
        json -> JsonEdit.flip(json, ENTRY + ".inclusionProof.hashes.1", 3));
    edited(
        "the inclusion proof is for another place",
        json -> JsonEdit.set(json, ENTRY + ".inclusionProof.logIndex", "3"));
    edited(
        "the inclusion proof claims another root",
        json -> JsonEdit.flip(json, ENTRY + ".inclusionProof.rootHash", 3));
    edited(
        "the checkpoint was tampered with",
        json ->
            JsonEdit.at(
                json,
                ENTRY + ".inclusionProof.checkpoint.envelope",
                old -> String.valueOf(old).replace("\n7\n", "\n8\n")));
    edited(
        "the time of the log entry was tampered with",
        json -> JsonEdit.set(json, ENTRY + ".integratedTime", "1780315201"));
    edited(
        "the log entry is of another log", json -> JsonEdit.flip(json, ENTRY + ".logId.keyId", 0));
    all.put(
        "the log entry is about another signature",
        () -> {
          String one = sigstore.bundle(new Signing(payload));
          String two = sigstore.bundle(new Signing(payload));
          return json(
              JsonEdit.set(
                  one, MATERIAL + ".tlogEntries", JsonEdit.get(two, MATERIAL + ".tlogEntries")));
        });
  }

  private void timestamps() {
    bundle(
        "nothing is wrong with a timestamp",
        signing -> {
          signing.promise = false;
          signing.stamped = TestSigstore.SIGNED.plusSeconds(1);
        });
    bundle("nobody says when it was signed", signing -> signing.promise = false);
    bundle(
        "the timestamp is outside the validity of the certificate",
        signing -> {
          signing.promise = false;
          signing.stamped = TestSigstore.SIGNED.plusSeconds(3600);
        });
    edited(
        "the timestamp was tampered with",
        signing -> signing.stamped = TestSigstore.SIGNED,
        json ->
            JsonEdit.at(
                json,
                STAMP,
                old -> {
                  byte[] stamp = Base64.getDecoder().decode(String.valueOf(old));
                  stamp[stamp.length - 5] = (byte) (stamp[stamp.length - 5] ^ 1);
                  return TestSigstore.base64(stamp);
                }));
    edited(
        "the timestamp is for another signature",
        signing -> signing.stamped = TestSigstore.SIGNED,
        json ->
            JsonEdit.set(
                json,
                STAMP,
                TestSigstore.base64(sigstore.timestamp(bytes("other"), TestSigstore.SIGNED))));
    edited(
        "the timestamp is by another authority",
        signing -> signing.stamped = TestSigstore.SIGNED,
        json ->
            JsonEdit.at(
                json,
                STAMP,
                old ->
                    TestSigstore.base64(
                        other.timestamp(
                            Base64.getDecoder()
                                .decode(
                                    String.valueOf(
                                        JsonEdit.get(json, "dsseEnvelope.signatures.0.sig"))),
                            TestSigstore.SIGNED))));
  }

  private void bundles() {
    edited(
        "the payload in a bundle was tampered with",
        json -> JsonEdit.flip(json, "dsseEnvelope.payload", 20));
    edited(
        "the payload type in a bundle was swapped",
        json ->
            JsonEdit.set(
                json, "dsseEnvelope.payloadType", "application/vnd.in-toto.provenance+json"));
    edited(
        "the signature in a bundle was stripped",
        json -> JsonEdit.set(json, "dsseEnvelope.signatures", List.of()));
    edited(
        "a bundle has two signatures",
        json ->
            JsonEdit.at(
                json,
                "dsseEnvelope.signatures",
                old -> List.of(((List<?>) old).get(0), Map.of("sig", "AAAA"))));
    edited(
        "the version of a bundle is unknown",
        json -> JsonEdit.set(json, "mediaType", "application/vnd.dev.sigstore.bundle.v9+json"));
    edited(
        "the certificate in a bundle is gone",
        json -> JsonEdit.remove(json, MATERIAL + ".certificate"));
    all.put(
        "the file that a bundle signs is gone",
        () -> {
          Signing signing = new Signing(bytes("a file"));
          signing.kind = "hashedrekord";
          return json(sigstore.bundle(signing));
        });
  }

  private void envelope(String name, UnaryOperator<String> edit) {
    all.put(name, () -> json(edit.apply(envelope(key))));
  }

  private void bundle(String name, Consumer<Signing> change) {
    edited(name, change, json -> json);
  }

  private void edited(String name, UnaryOperator<String> edit) {
    edited(name, signing -> {}, edit);
  }

  private void edited(String name, Consumer<Signing> change, UnaryOperator<String> edit) {
    all.put(
        name,
        () -> {
          Signing signing = new Signing(payload);
          change.accept(signing);
          return json(edit.apply(sigstore.bundle(signing)));
        });
  }

  private String envelope(KeyPair by) {
    return envelope(by, payload);
  }

  private static String envelope(KeyPair by, byte[] content) {
    byte[] signature = TestKeys.sign(by, TestSigstore.preAuthentication(TYPE, content));
    return TestSigstore.json(TestSigstore.envelope(TYPE, content, signature));
  }

  private static List<EvidenceFile> json(String text) {
    return List.of(new EvidenceFile("evidence.json", bytes(text)));
  }

  private static List<EvidenceFile> beside(byte[] signed, byte[] signature) {
    return List.of(
        new EvidenceFile("web.json", signed), new EvidenceFile("web.json.sig", signature));
  }
}
