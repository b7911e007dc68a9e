package dev.okite.cli.command;

import dev.okite.cli.output.Palette;
import dev.okite.cli.output.TestJUnit;
import dev.okite.cli.output.TestJson;
import dev.okite.cli.output.TestReportWriter;
import dev.okite.cli.output.TestTap;
import dev.okite.cli.output.TestText;

/** How to show what came of tests. */
enum TestFormat {
  TEXT,
  JUNIT,
  JSON,
  TAP;

  /**
   * What {@code --format} says.
   *
   * @throws StartException if there is no such format
   */
  static TestFormat of(String word) throws StartException {
    return switch (word) {
      case "text" -> TEXT;
      case "junit" -> JUNIT;
      case "json" -> JSON;
      case "tap" -> TAP;
      default ->
          throw StartException.of(
              "`--format` is `text`, `junit`, `json` or `tap`, found `" + word + "`");
    };
  }

  TestReportWriter writer(Palette palette) {
    return switch (this) {
      case TEXT -> new TestText(palette);
      case JUNIT -> new TestJUnit();
      case JSON -> new TestJson(Version.read());
      case TAP -> new TestTap();
    };
  }
}
