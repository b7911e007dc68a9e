package dev.okite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.okite.source.Source;
import dev.okite.syntax.format.FormatResult;
import dev.okite.syntax.format.Formatter;
import dev.okite.syntax.parse.ParseLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What people read first is laid out as {@code okite fmt} does it, and it can do all there is. */
class RepositoryLayoutTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern SNIPPET = Pattern.compile("(?ms)^```okite\n(.*?)^```");

  @TestFactory
  Stream<DynamicTest> policiesOfTheLibraryAndTheDocumentation() throws IOException {
    List<Path> files = new ArrayList<>(files("stdlib-policies/src/main/resources", ".okite"));
    files.addAll(files("docs", ".okite"));
    return files.stream()
        .map(file -> dynamicTest(name(file), () -> isLaidOut(name(file), Files.readString(file))));
  }

  @Test
  void snippetsOfTheDocumentation() throws IOException {
    List<Path> pages = new ArrayList<>(files("docs", ".md"));
    pages.add(ROOT.resolve("README.md"));
    int snippets = 0;
    for (Path page : pages) {
      Matcher snippet = SNIPPET.matcher(Files.readString(page));
      while (snippet.find()) {
        isLaidOut(name(page), snippet.group(1));
        snippets++;
      }
    }
    assertThat(snippets).isPositive();
  }

  @TestFactory
  Stream<DynamicTest> whatIsLaidOutStaysSo() throws IOException {
    return files("", ".okite").stream()
        .map(file -> dynamicTest(name(file), () -> staysLaidOut(Files.readString(file))));
  }

  private static void isLaidOut(String name, String text) {
    assertThat(layout(text)).as(name).contains(text);
  }

  private static void staysLaidOut(String text) {
    layout(text).ifPresent(laidOut -> assertThat(layout(laidOut)).contains(laidOut));
  }

  /** The layout of {@code text}, which checks itself that it says the same; empty with errors. */
  private static Optional<String> layout(String text) {
    FormatResult result = Formatter.format(Source.of("#", text), ParseLimits.DEFAULTS);
    return result.text();
  }

  private static String name(Path file) {
    return ROOT.relativize(file).toString();
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
      return all.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .filter(file -> !name(file).matches("(.*/)?(target|\\.git)/.*"))
          .sorted()
          .toList();
    }
  }
}
