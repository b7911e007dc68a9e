package dev.okite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of one policy file, under the name that messages give it. Immutable. */
public final class PolicySource {
  private final String name;
  private final byte[] utf8;

  private PolicySource(String name, byte[] utf8) {
    this.name = name;
    this.utf8 = utf8;
  }

  /** A source that the host holds as text. */
  public static PolicySource text(String name, String text) {
    return new PolicySource(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A source that the host holds as bytes, which it does not change any more. */
  public static PolicySource bytes(String name, byte[] utf8) {
    return new PolicySource(name, utf8);
  }

  /**
   * A source in a file, read now.
   *
   * @throws IOException if the file cannot be read
   */
  public static PolicySource file(Path path) throws IOException {
    return new PolicySource(path.toString(), Files.readAllBytes(path));
  }

  /**
   * A source on the class path, read now.
   *
   * @param resource its name as {@link Class#getResourceAsStream} takes it
   * @throws IOException if there is no such resource, or it cannot be read
   */
  public static PolicySource classPath(Class<?> anchor, String resource) throws IOException {
    try (InputStream in = anchor.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no resource `" + resource + "` beside " + anchor.getName());
      }
      return new PolicySource(resource, in.readAllBytes());
    }
  }

  /** The name that messages give it. */
  public String name() {
    return name;
  }

  /** Its bytes, which nobody may change. */
  byte[] utf8() {
    return utf8;
  }
}
