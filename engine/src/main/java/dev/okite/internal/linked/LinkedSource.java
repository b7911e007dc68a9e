package dev.okite.internal.linked;

import dev.okite.syntax.PolicyFile;

/** A source that was checked when it was built. Nobody changes its bytes. */
public final class LinkedSource {
  private final PolicyFile file;
  private final byte[] utf8;
  private final byte[] links;

  /**
   * A source.
   *
   * @param file its syntax tree
   * @param utf8 its text
   * @param links what {@link LinkWriter} wrote about it
   */
  public LinkedSource(PolicyFile file, byte[] utf8, byte[] links) {
    this.file = file;
    this.utf8 = utf8;
    this.links = links;
  }

  PolicyFile file() {
    return file;
  }

  byte[] utf8() {
    return utf8;
  }

  byte[] links() {
    return links;
  }
}
