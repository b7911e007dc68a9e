package dev.okite.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.BindingException;
import dev.okite.Compilation;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import dev.okite.value.MapValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Project files and what comes of them. In the tables, a line {@code === title} begins a file, and
 * the lines with {@code =>} behind it say what comes out: the problems, or what the policies in
 * {@code policies.okite} then find on the 15th of January 2027. {@code -Dokite.rewrite=true} writes
 * them anew.
 */
class ProjectTableTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "."), "src/test/resources/projects");

  private static final Instant NOON = Instant.parse("2027-01-15T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reading.txt",
        "binding.txt",
        "chosen-elsewhere.txt",
        "exceptions.txt",
        "host-sections.txt"
      })
  void filesMeanWhatTheTablesSay(String table) throws IOException {
    String expected = Files.readString(FOLDER.resolve(table));
    StringBuilder actual = new StringBuilder();
    for (String block : expected.split("(?m)^(?==== )", -1)) {
      actual.append(block.startsWith("=== ") ? outcome(block, table) : block);
    }
    if (Boolean.getBoolean("okite.rewrite")) {
      Files.writeString(FOLDER.resolve(table), actual);
    }
    assertThat(actual.toString()).isEqualTo(Files.readString(FOLDER.resolve(table)));
  }

  private static String outcome(String block, String table) throws IOException {
    String title = block.substring(0, block.indexOf('\n') + 1);
    String text =
        block
            .substring(title.length())
            .lines()
            .filter(line -> !line.startsWith("=>"))
            .map(line -> line + "\n")
            .collect(Collectors.joining())
            .replaceAll("\n+$", "\n");
    List<String> chosen = table.startsWith("chosen") ? List.of("m.strict") : List.of();
    List<String> sections = table.startsWith("host") ? List.of("cluster") : List.of();
    String results =
        results(text, chosen, sections)
            .map(line -> "=> " + line + "\n")
            .collect(Collectors.joining());
    return title + text + results + "\n";
  }

  private static Stream<String> results(String text, List<String> chosen, List<String> sections)
      throws IOException {
    ProjectReading reading =
        Project.read("okite.yaml", text.getBytes(StandardCharsets.UTF_8), sections);
    if (!reading.problems().isEmpty()) {
      assertThat(reading.project()).isEmpty();
      return reading.problems().stream().map(ProjectProblem::toString);
    }
    Project project = reading.project().orElseThrow();
    if (!sections.isEmpty()) {
      return sections.stream()
          .flatMap(key -> project.section(key).stream())
          .map(ProjectTableTest::line);
    }
    List<PolicySource> sources = new ArrayList<>();
    sources.add(PolicySource.file(FOLDER.resolve("policies.okite")));
    project.exceptions().inPlace().ifPresent(sources::add);
    Compilation compilation = Okite.create().compile(sources);
    if (compilation.policies().isEmpty()) {
      return compilation.diagnostics().stream()
          .filter(Diagnostic::isError)
          .map(ProjectTableTest::line);
    }
    PolicySet set = compilation.orThrow();
    try {
      return set
          .bind(chosen.isEmpty() ? project.binding(set) : project.binding(set, chosen))
          .evaluate(Documents.of("d", Map.of()), EvaluationContext.at(NOON))
          .findings()
          .stream()
          .map(ProjectTableTest::line);
    } catch (BindingException wrong) {
      return wrong.problems().stream();
    }
  }

  private static String line(MapValue section) {
    return "cluster at " + Place.of(section) + ": " + section.render();
  }

  private static String line(Finding finding) {
    return finding.action().word()
        + " "
        + finding.severity().word()
        + " "
        + finding.rule().name()
        + " of "
        + finding.policy()
        + ": "
        + finding.message()
        + finding.waiver().map(waiver -> ", waived by " + waiver.exception()).orElse("")
        + finding
            .place()
            .filter(at -> at.document().file().equals("okite.yaml"))
            .map(at -> ", at " + at)
            .orElse("");
  }

  private static String line(Diagnostic diagnostic) {
    return diagnostic.span()
        + ": "
        + diagnostic.code().id()
        + " "
        + diagnostic.message()
        + diagnostic.hint().map(hint -> "; " + hint).orElse("");
  }
}
