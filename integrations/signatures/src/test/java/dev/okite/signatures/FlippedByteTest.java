package dev.okite.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.signatures.TestSigstore.Signing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Flips bits of evidence, one at a time: of each byte of small evidence, and of bytes here and
 * there of large evidence, others in each build; with {@code -Dokite.flip.all=true}, of each of
 * them. Nothing else than before is ever verified: if a flipped file is, then with the same payload
 * by the same signer, byte for byte and word for word, so that the flipped byte is one that nobody
 * reads.
 */
class FlippedByteTest {
  private static final Random RANDOM = new Random();
  private static final TestSigstore SIGSTORE = new TestSigstore();
  private static final Tampering KEYS = new Tampering();
  private static final boolean ALL = Boolean.getBoolean("okite.flip.all");
  private static final int SMALL = 1000;
  private static final int SAMPLES = 150;
  private static final byte[] IMAGE = Statements.simpleSigning(Statements.IMAGE);

  @TestFactory
  Stream<DynamicTest> noFlippedByte_isVerifiedAsSomethingElse() throws TrustException {
    Map<String, List<EvidenceFile>> all = new LinkedHashMap<>();
    all.put("an envelope", KEYS.evidence("nothing is wrong with an envelope"));
    all.put(
        "a signature of an image", KEYS.evidence("nothing is wrong with a signature of an image"));
    all.put("a bundle", bundle(new Signing(Statements.provenance())));
    Signing stamped = new Signing(Statements.provenance());
    stamped.promise = false;
    stamped.stamped = TestSigstore.SIGNED;
    all.put("a bundle with a timestamp", bundle(stamped));
    Signing old = new Signing(Statements.provenance());
    old.version = "application/vnd.dev.sigstore.bundle+json;version=0.1";
    old.proof = false;
    old.kind = "intoto";
    all.put("an old bundle", bundle(old));
    all.put(
        "a signature of an image by an identity",
        List.of(
            new EvidenceFile(
                "evidence.json", Statements.bytes(SIGSTORE.cosignSignature(new Signing(IMAGE))))));
    SignatureVerifier verifier = SignatureVerifier.trusting(authorities());
    return all.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(each.getKey(), () -> flipAll(each.getValue(), verifier)));
  }

  private static List<Authority> authorities() throws TrustException {
    return List.of(
        KEYS.authorities().get(0),
        Authority.keyless(
            "keyless",
            Statements.bytes(SIGSTORE.trustedRoot()),
            List.of(Identity.of(TestSigstore.ISSUER, null, TestSigstore.SUBJECT, null)),
            true));
  }

  private static List<EvidenceFile> bundle(Signing signing) {
    return List.of(new EvidenceFile("evidence.json", Statements.bytes(SIGSTORE.bundle(signing))));
  }

  private static void flipAll(List<EvidenceFile> files, SignatureVerifier verifier) {
    List<SignedPayload> right = verified(verifier.verify(files));
    assertThat(right).hasSize(1);
    for (int file = 0; file < files.size(); file++) {
      byte[] content = files.get(file).content();
      for (int at : positions(content.length)) {
        int bit = RANDOM.nextInt(8);
        byte[] flipped = content.clone();
        flipped[at] = (byte) (flipped[at] ^ (1 << bit));
        List<EvidenceFile> changed = new ArrayList<>(files);
        changed.set(file, new EvidenceFile(files.get(file).name(), flipped));
        String what = "bit " + bit + " of byte " + at + " of " + files.get(file).name();
        for (SignedPayload payload : verified(verifier.verify(changed))) {
          assertSame(payload, right.get(0), what, flipped);
        }
      }
    }
  }

  private static int[] positions(int length) {
    return ALL || length <= SMALL
        ? IntStream.range(0, length).toArray()
        : RANDOM.ints(SAMPLES, 0, length).toArray();
  }

  private static List<SignedPayload> verified(SignatureResults results) {
    return results.payloads().stream().filter(SignedPayload::isVerified).toList();
  }

  private static void assertSame(
      SignedPayload found, SignedPayload right, String what, byte[] flipped) {
    assertThat(
            Arrays.equals(found.payload(), right.payload())
                && found.verifications().equals(right.verifications())
                && String.valueOf(found.image()).equals(String.valueOf(right.image())))
        .as("%s: %s", what, new String(flipped, StandardCharsets.UTF_8))
        .isTrue();
  }
}
