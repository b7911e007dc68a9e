package dev.okite.cli.command;

/** How to show what was found. */
enum Format {
  TEXT,
  JSON;

  /**
   * What {@code --format} says.
   *
   * @throws StartException if there is no such format
   */
  static Format of(String word) throws StartException {
    return switch (word) {
      case "text" -> TEXT;
      case "json" -> JSON;
      default -> throw StartException.of("`--format` is `text` or `json`, found `" + word + "`");
    };
  }
}
