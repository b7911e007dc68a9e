package dev.okite.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What comes of evidence that is wrong in one way: {@code tampering.txt} has for each way who is
 * believed to have signed, and the exact reasons of what is refused.
 */
class TamperingTest {
  private static final String TABLE = "tampering.txt";

  @Test
  void eachWay_comesToWhatTheTableSays() throws IOException {
    Tampering tampering = new Tampering();
    SignatureVerifier verifier = SignatureVerifier.trusting(tampering.authorities());
    StringBuilder found = new StringBuilder();
    tampering
        .all()
        .forEach((name, evidence) -> found.append(row(name, verifier.verify(evidence.get()))));
    if (Boolean.getBoolean("okite.golden.write")) {
      Files.writeString(
          Path.of("src/test/resources/dev/okite/signatures", TABLE), found.toString());
    }
    assertThat(found.toString()).isEqualTo(table(TABLE));
  }

  @Test
  void table_refusesAllButWhatIsSaidToBeRight() throws IOException {
    for (String row : table(TABLE).strip().split("\n\n", -1)) {
      boolean isRight =
          row.startsWith("nothing is wrong")
              || row.startsWith("an unknown signature stands beside");
      assertThat(row.contains("\n  verified")).as(row).isEqualTo(isRight);
      assertThat(row.contains("\n  refused"))
          .as(row)
          .isEqualTo(!row.startsWith("nothing is wrong"));
    }
  }

  static String row(String name, SignatureResults results) {
    List<String> lines = new ArrayList<>(List.of(name));
    for (SignedPayload payload : results.payloads()) {
      payload.verifications().forEach(each -> lines.add("  verified by " + each.authority()));
      payload.refusals().forEach(reason -> lines.add("  refused: " + reason));
    }
    results.unread().forEach(error -> lines.add("  unreadable: " + error.message()));
    return String.join("\n", lines) + "\n\n";
  }

  static String table(String name) throws IOException {
    try (InputStream in = TamperingTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
