package dev.okite.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The documentation has what {@code okite explain} says of lints. With {@code
 * -Dokite.golden.write=true} it is written anew.
 */
class LintPageTest {
  private static final Path PAGE = Path.of("../docs/lint.md");
  private static final String START = "\n## What is looked for\n\n";

  @Test
  void theDocumentationHasAllLints() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(START) + START.length();
    String expected = page.substring(0, start) + LintPage.all().replaceAll("(?m)^## ", "### ");
    if (Boolean.getBoolean("okite.golden.write")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(page).isEqualTo(expected);
  }
}
