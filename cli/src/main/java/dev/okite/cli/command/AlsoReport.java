package dev.okite.cli.command;

import org.jspecify.annotations.Nullable;

/**
 * A report besides the one that goes to standard output.
 *
 * @param format how
 * @param file where; null for standard error, where annotations alone can go
 */
record AlsoReport(Format format, @Nullable String file) {
  /**
   * What {@code --also} says.
   *
   * @throws StartException if that cannot be
   */
  static AlsoReport of(String said) throws StartException {
    int equals = said.indexOf('=');
    Format format = Format.of("--also", equals < 0 ? said : said.substring(0, equals));
    String file = equals < 0 ? null : said.substring(equals + 1);
    boolean isNamed = file == null ? format == Format.GITHUB : !file.isEmpty() && !file.equals("-");
    if (!isNamed) {
      throw StartException.of(
          "`--also` takes a format and a file, as in `--also sarif=okite.sarif`, found `"
              + said
              + "`");
    }
    return new AlsoReport(format, file);
  }
}
