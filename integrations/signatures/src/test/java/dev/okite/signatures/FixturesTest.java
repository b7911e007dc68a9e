package dev.okite.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The evidence that the tests of the command verify. With {@code -Dokite.golden.write=true} all of
 * it is made anew, after which the transcripts of the command have to be written anew as well.
 */
class FixturesTest {
  private static final Path FOLDER =
      Path.of("../../cli/src/test/resources/dev/okite/cli/command/signed");

  @Test
  void evidence_isVerifiedByTheTrustPolicyBesideIt() throws IOException, TrustException {
    if (Boolean.getBoolean("okite.golden.write")) {
      new FixtureGenerator(FOLDER).write();
    }
    TrustPolicy trust =
        TrustPolicy.read(
            "trust.yaml",
            Files.readAllBytes(FOLDER.resolve("trust.yaml")),
            path -> Files.readAllBytes(FOLDER.resolve(path)));
    SignatureResults right = trust.verifier().verify(files("evidence"));
    assertThat(right.payloads()).hasSize(5).allMatch(SignedPayload::isVerified);
    SignatureResults wrong = trust.verifier().verify(files("tampered"));
    assertThat(wrong.payloads()).hasSize(2).noneMatch(SignedPayload::isVerified);
    SignatureResults vex = trust.verifier().verify(files("vex/tampered"));
    assertThat(vex.payloads()).hasSize(1).noneMatch(SignedPayload::isVerified);
  }

  private static List<EvidenceFile> files(String folder) throws IOException {
    List<EvidenceFile> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(FOLDER.resolve(folder))) {
      for (Path file : all.sorted().toList()) {
        files.add(new EvidenceFile(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
