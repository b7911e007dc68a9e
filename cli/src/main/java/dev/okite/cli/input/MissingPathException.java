package dev.okite.cli.input;

/** A path that was named and does not exist. */
public final class MissingPathException extends Exception {
  private static final long serialVersionUID = 1L;

  MissingPathException(String path) {
    super("`" + path + "` does not exist");
  }
}
