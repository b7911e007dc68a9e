package dev.okite.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.benchmarks.peer.Implementation;
import dev.okite.benchmarks.work.PodCase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                    Results.read(List.of(folder.resolve("results.json"))),
                    Starts.read(folder.resolve("starts.json")))
                .all())
        .isEqualTo(resource("tables.md"));
  }

  @Test
  void takesTheFastestOfAllRounds() throws IOException {
    Path first = folder.resolve("results.json");
    Path second = folder.resolve("results.json.2");
    Files.writeString(second, resource("results.json").replace("[[100.0, 90.0,", "[[100.0, 80.0,"));
    assertThat(okite(List.of(first))).isEqualTo(90);
    assertThat(okite(List.of(first, second))).isEqualTo(80);
    assertThat(okite(List.of(second, first))).isEqualTo(80);
  }

  private static double okite(List<Path> rounds) throws IOException {
    return Results.read(rounds)
        .of(Implementation.OKITE, PodCase.SMALL_PASS)
        .orElseThrow()
        .nanoseconds();
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
