package dev.okite.cli.command;

import dev.okite.cli.coverage.CoverageCobertura;
import dev.okite.cli.coverage.CoverageHtml;
import dev.okite.cli.coverage.CoverageLcov;
import dev.okite.cli.coverage.CoverageText;
import dev.okite.cli.coverage.CoverageWriter;
import dev.okite.diagnostic.Suggestion;
import dev.okite.testing.Coverage;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where to say what tests cover.
 *
 * @param format how
 * @param file the file; null for behind the report
 */
record CoverageTarget(Format format, @Nullable String file) {
  /** How to say it. */
  enum Format {
    TEXT,
    LCOV,
    COBERTURA,
    HTML;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    CoverageWriter writer() {
      return switch (this) {
        case TEXT -> new CoverageText();
        case LCOV -> new CoverageLcov();
        case COBERTURA -> new CoverageCobertura();
        case HTML -> new CoverageHtml();
      };
    }
  }

  private static final List<String> WORDS =
      List.of(Format.TEXT.word(), Format.LCOV.word(), Format.COBERTURA.word(), Format.HTML.word());

  /**
   * What {@code --coverage} says.
   *
   * @param report the format of the report, behind which text alone can stand
   * @throws StartException if that cannot be
   */
  static CoverageTarget of(String said, TestFormat report) throws StartException {
    int equals = said.indexOf('=');
    String word = equals < 0 ? said : said.substring(0, equals);
    String file = equals < 0 ? null : said.substring(equals + 1);
    if (!WORDS.contains(word)) {
      throw StartException.of(
          "`--coverage` takes one of `"
              + String.join("`, `", WORDS)
              + "` and a file, as in `--coverage=html=coverage.html`, found `"
              + said
              + "`"
              + Suggestion.didYouMean(word, WORDS).map(hint -> "; " + hint).orElse(""));
    }
    Format format = Format.values()[WORDS.indexOf(word)];
    if (file != null && file.isEmpty()) {
      throw StartException.of("`--coverage=" + said + "` names no file");
    }
    if (file == null && (format != Format.TEXT || report != TestFormat.TEXT)) {
      throw StartException.of(
          "only text can stand behind a report of text; name a file, as in `--coverage="
              + word
              + "=FILE`");
    }
    return new CoverageTarget(format, file);
  }

  /**
   * Writes {@code coverage} to the file, which there is.
   *
   * @throws IOException if it cannot be written
   */
  void write(Coverage coverage, Path folder) throws IOException {
    String name = String.valueOf(file);
    try (Writer out = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8)) {
      format.writer().write(coverage, out);
    } catch (InvalidPathException invalid) {
      throw new IOException("`" + name + "` is no path", invalid);
    }
  }
}
