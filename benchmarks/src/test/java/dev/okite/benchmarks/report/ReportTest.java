package dev.okite.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the results of a run, {@code results.json}. */
class ReportTest {
  @TempDir Path folder;

  @BeforeEach
  void putResults() throws IOException {
    Files.writeString(folder.resolve("results.json"), resource("results.json"));
    Files.writeString(folder.resolve("starts.json"), resource("starts.json"));
  }

  @Test
  void writesTables() throws IOException {
    assertThat(
            new Tables(
                    Results.read(folder.resolve("results.json")),
                    Starts.read(folder.resolve("starts.json")))
                .all())
        .isEqualTo(resource("tables.md"));
  }

  @Test
  void writesPlots() throws Exception {
    Files.writeString(folder.resolve("README.md"), "<!-- results -->\n<!-- end of results -->\n");
    report();
    assertThat(folder.resolve("rules.svg")).content().isEqualTo(resource("rules.svg"));
    assertThat(folder.resolve("joins.svg")).doesNotExist();
  }

  @Test
  void replacesTheResultsOfTheReadme() throws Exception {
    Files.writeString(
        folder.resolve("README.md"),
        "before\n<!-- results -->\nstale numbers\n<!-- end of results -->\nafter\n");
    report();
    assertThat(folder.resolve("README.md"))
        .content()
        .startsWith("before\n<!-- results -->\n\nOn ")
        .contains(resource("tables.md"))
        .contains("![A small pod that passes, thirteen rules for pods among others](rules.svg)\n")
        .endsWith("<!-- end of results -->\nafter\n")
        .doesNotContain("stale");
  }

  @Test
  void refusesAReadmeWithoutPlaceForResults() throws Exception {
    Files.writeString(folder.resolve("README.md"), "nothing\n");
    assertThatThrownBy(this::report).hasMessageContaining("does not say where results stand");
  }

  @Test
  void refusesOtherOptions() {
    assertThatThrownBy(() -> ReportMain.main(folder.toString(), "--fast"))
        .hasMessage("expected --quick or --from FILE, found --fast");
  }

  private void report() throws Exception {
    ReportMain.main(folder.toString(), "--from", folder.resolve("results.json").toString());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ReportTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
