package dev.okite.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records are kept with their reasons, and the last one counts. */
class CostRecordsTest {
  private static final CostRecord FIRST =
      new CostRecord("The first.", 17, Map.of(Measure.PASS_SMALL, new Cost(7.25, 1767)));
  private static final CostRecord SECOND =
      new CostRecord("A \"new\" \\ one.", 17, Map.of(Measure.PASS_BIG, new Cost(0.5, 0)));

  @TempDir Path folder;

  @Test
  void lastRecordCounts() throws IOException {
    CostRecords records = new CostRecords(folder.resolve("baseline.json"));
    records.add(FIRST);
    assertThat(records.last()).isEqualTo(FIRST);
    records.add(SECOND);
    assertThat(records.last()).isEqualTo(SECOND);
    assertThat(folder.resolve("baseline.json"))
        .content()
        .isEqualTo(
            """
            {
              "records": [
                {
                  "reason": "The first.",
                  "java": 17,
                  "costs": {
                    "pass-small": {"ratio": 7.25, "bytes": 1767}
                  }
                },
                {
                  "reason": "A \\"new\\" \\\\ one.",
                  "java": 17,
                  "costs": {
                    "pass-big": {"ratio": 0.50, "bytes": 0}
                  }
                }
              ]
            }
            """);
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Path file = folder.resolve("baseline.json");
    Files.writeString(file, "{\"records\": []}");
    assertThatThrownBy(() -> new CostRecords(file).last())
        .hasMessageEndingWith(
            "baseline.json is no file of recorded costs: a list \"records\" with a record in it is"
                + " missing");
  }
}
