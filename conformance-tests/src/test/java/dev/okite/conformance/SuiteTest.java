package dev.okite.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The suite itself: it covers the reference, and its files are what the README says. */
class SuiteTest {
  private static final Path CASES = Path.of("src/main/resources/dev/okite/conformance/cases");
  private static final Path REFERENCE = Path.of("../docs/language.md");
  private static final Pattern HEADING = Pattern.compile("#{2,3} (\\d+(?:\\.\\d+)?)\\.? .*");

  /** Headings that only hold sections with text of their own. */
  private static final Set<String> WITHOUT_TEXT = Set.of("1", "2", "3", "4", "8", "9");

  private final List<ConformanceCase> cases = CaseLoader.load();

  @Test
  void hasAtLeastThreeHundredCases() {
    assertThat(cases).hasSizeGreaterThanOrEqualTo(300);
  }

  @Test
  void everySectionOfTheReferenceHasCases() throws IOException {
    Set<String> sections = new TreeSet<>(sectionsOfTheReference());
    sections.removeAll(WITHOUT_TEXT);
    assertThat(cases).extracting(ConformanceCase::section).containsAll(sections);
  }

  @Test
  void everyCaseIsAboutASectionOfTheReference() throws IOException {
    assertThat(sectionsOfTheReference())
        .containsAll(cases.stream().map(ConformanceCase::section).toList());
  }

  @Test
  void everyCaseStandsInTheFolderOfItsSection() {
    assertThat(cases)
        .allSatisfy(
            c ->
                assertThat(Integer.parseInt(c.file().substring(0, 2)))
                    .as(c.toString())
                    .isEqualTo(Integer.parseInt(c.section().split("\\.", -1)[0])));
  }

  @Test
  void noTwoCasesHaveTheSameName() {
    assertThat(cases).extracting(ConformanceCase::name).doesNotHaveDuplicates();
  }

  @Test
  void theIndexNamesEveryCaseFile() throws IOException {
    try (Stream<Path> paths = Files.walk(CASES)) {
      List<String> files =
          paths
              .filter(p -> p.toString().endsWith(".yaml"))
              .map(p -> CASES.relativize(p).toString().replace('\\', '/'))
              .sorted()
              .toList();
      assertThat(CaseLoader.files()).isEqualTo(files);
    }
  }

  private static Set<String> sectionsOfTheReference() throws IOException {
    Set<String> sections = new TreeSet<>();
    for (String line : Files.readAllLines(REFERENCE)) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        sections.add(heading.group(1));
      }
    }
    return sections;
  }
}
