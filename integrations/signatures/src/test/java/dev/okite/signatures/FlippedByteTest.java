package dev.okite.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.signatures.TestSigstore.Signing;
import dev.okite.signatures.internal.evidence.PayloadTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
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
import org.junit.jupiter.api.TestReporter;

/**
 * Flips bits of evidence, one at a time: one of each byte of small evidence, and of bytes here and
 * there of large evidence, others in each build; with {@code -Dokite.flip.all=true}, one of each
 * byte, and with {@code -Dokite.flip.all=bits}, each of them. Nothing else than before is ever
 * verified: if a flipped file is, then with the same payload by the same signer, byte for byte and
 * word for word, so that the flipped bit is one that nobody reads.
 */
class FlippedByteTest {
  private static final Path FIXTURES =
      Path.of("../../cli/src/test/resources/dev/okite/cli/command/signed");
  private static final Random RANDOM = new Random();
  private static final TestSigstore SIGSTORE = new TestSigstore();
  private static final Tampering KEYS = new Tampering();
  private static final String HOW_MANY = System.getProperty("okite.flip.all", "false");
  private static final int SMALL = 1000;
  private static final int SAMPLES = 150;
  private static final byte[] IMAGE = Statements.simpleSigning(Statements.IMAGE);

  @TestFactory
  Stream<DynamicTest> noFlippedBit_isVerifiedAsSomethingElse(TestReporter reporter)
      throws TrustException, IOException {
    Map<String, Attack> all = new LinkedHashMap<>();
    all.put("an envelope", tampering("nothing is wrong with an envelope"));
    all.put("a signature of an image", tampering("nothing is wrong with a signature of an image"));
    all.put("an envelope by a key of RSA", envelope("RSA", "rsa-pss-sha256"));
    all.put("an envelope by a key of Ed25519", envelope("Ed25519", "ed25519"));
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
        Attack.bundle(SIGSTORE.cosignSignature(new Signing(IMAGE)), SIGSTORE.trustedRoot()));
    fixtures(all);
    return all.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> {
                      int flips = flipAll(each.getValue());
                      reporter.publishEntry(each.getKey(), flips + " flips");
                    }));
  }

  private static Attack tampering(String name) {
    return new Attack(KEYS.evidence(name), List.of(KEYS.authorities().get(0)));
  }

  /** The evidence of the tests of the command, each file by itself. */
  private static void fixtures(Map<String, Attack> all) throws IOException, TrustException {
    TrustPolicy trust =
        TrustPolicy.read(
            "trust.yaml",
            Files.readAllBytes(FIXTURES.resolve("trust.yaml")),
            path -> Files.readAllBytes(FIXTURES.resolve(path)));
    try (Stream<Path> files = Files.list(FIXTURES.resolve("evidence"))) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        List<EvidenceFile> one = List.of(new EvidenceFile(name, Files.readAllBytes(file)));
        Attack attack = new Attack(one, trust.authorities());
        if (!verified(attack.verify()).isEmpty()) {
          all.put("the fixture " + name, attack);
        }
      }
    }
  }

  private static Attack envelope(String kind, String scheme) throws TrustException {
    KeyPair key = TestKeys.create(kind);
    byte[] payload = Statements.provenance();
    byte[] signature =
        TestKeys.sign(scheme, key, TestSigstore.preAuthentication(PayloadTypes.STATEMENT, payload));
    return new Attack(
        Attack.json(
            TestSigstore.json(TestSigstore.envelope(PayloadTypes.STATEMENT, payload, signature))),
        List.of(Authority.ofKey("release", Statements.bytes(TestKeys.pem(key.getPublic())), null)));
  }

  private static Attack bundle(Signing signing) {
    return Attack.bundle(SIGSTORE, signing);
  }

  private static int flipAll(Attack right) {
    List<EvidenceFile> files = right.files();
    List<SignedPayload> verified = verified(right.verify());
    assertThat(verified).hasSize(1);
    int flips = 0;
    for (int file = 0; file < files.size(); file++) {
      byte[] content = files.get(file).content();
      for (int at : positions(content.length)) {
        for (int bit : bits()) {
          byte[] flipped = content.clone();
          flipped[at] = (byte) (flipped[at] ^ (1 << bit));
          List<EvidenceFile> changed = new ArrayList<>(files);
          changed.set(file, new EvidenceFile(files.get(file).name(), flipped));
          String what = "bit " + bit + " of byte " + at + " of " + files.get(file).name();
          for (SignedPayload payload :
              verified(new Attack(changed, right.authorities()).verify())) {
            assertSame(payload, verified.get(0), what, flipped);
          }
          flips++;
        }
      }
    }
    return flips;
  }

  private static int[] bits() {
    return HOW_MANY.equals("bits")
        ? IntStream.range(0, 8).toArray()
        : new int[] {RANDOM.nextInt(8)};
  }

  private static int[] positions(int length) {
    return !HOW_MANY.equals("false") || length <= SMALL
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
