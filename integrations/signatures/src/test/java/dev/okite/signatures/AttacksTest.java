package dev.okite.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What comes of what somebody might try who has keys, logs or authorities at hand: {@code
 * attacks.txt} has for each way the exact reason why it is refused. Beside them stands what looks
 * like it and is right.
 */
class AttacksTest {
  private static final String TABLE = "attacks.txt";

  @Test
  void eachAttack_comesToWhatTheTableSays() throws IOException {
    Map<String, Supplier<Attack>> all = new LinkedHashMap<>();
    new CertificateAttacks(all);
    new EntryAttacks(all);
    new TimestampAttacks(all);
    new SignatureAttacks(all);
    StringBuilder found = new StringBuilder();
    all.forEach((name, attack) -> found.append(TamperingTest.row(name, attack.get().verify())));
    if (Boolean.getBoolean("okite.golden.write")) {
      Files.writeString(
          Path.of("src/test/resources/dev/okite/signatures", TABLE), found.toString());
    }
    assertThat(found.toString()).isEqualTo(TamperingTest.table(TABLE));
  }

  @Test
  void table_refusesAllButWhatIsSaidToBeRight() throws IOException {
    for (String row : TamperingTest.table(TABLE).strip().split("\n\n", -1)) {
      boolean isRight = row.startsWith("nothing is wrong");
      assertThat(row.contains("\n  verified")).as(row).isEqualTo(isRight);
      assertThat(row.contains("\n  refused") || row.contains("\n  unreadable"))
          .as(row)
          .isNotEqualTo(isRight);
    }
  }
}
