package dev.okite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file of policies, or of one file of exceptions in YAML, under the name that
 * messages give it. A name that ends in {@code .yaml} or {@code .yml} makes it one of exceptions.
 * Immutable.
 */
public final class PolicySource {
  private final String name;
  private final byte[] utf8;
  private final Form form;
  private final byte @Nullable [] tree;
  private final byte @Nullable [] links;

  /** How the text is read. */
  enum Form {
    /** Code in the language. */
    POLICIES,
    /** A list of exceptions in YAML. */
    EXCEPTIONS,
    /** YAML that holds a list of exceptions among other things. */
    EXCEPTIONS_AMONG_OTHERS
  }

  private PolicySource(String name, byte[] utf8) {
    this(name, utf8, isYaml(name) ? Form.EXCEPTIONS : Form.POLICIES);
  }

  private PolicySource(String name, byte[] utf8, Form form) {
    this(name, utf8, form, null, null);
  }

  private PolicySource(
      String name, byte[] utf8, Form form, byte @Nullable [] tree, byte @Nullable [] links) {
    this.name = name;
    this.utf8 = utf8;
    this.form = form;
    this.tree = tree;
    this.links = links;
  }

  private static boolean isYaml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }

  /** A source that the host holds as text. */
  public static PolicySource text(String name, String text) {
    return new PolicySource(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A source that the host holds as bytes, which it does not change any more. */
  public static PolicySource bytes(String name, byte[] utf8) {
    return new PolicySource(name, utf8);
  }

  /** A list of exceptions in YAML ({@code docs/exceptions.md}), whatever its name ends in. */
  public static PolicySource exceptions(String name, String text) {
    return new PolicySource(name, text.getBytes(StandardCharsets.UTF_8), Form.EXCEPTIONS);
  }

  /**
   * The exceptions in a YAML file that holds other things too: those under the key {@code
   * exceptions} of its root, if it has that. Texts among them, such as paths, are passed over.
   *
   * @param utf8 the whole text, which the host does not change any more
   */
  public static PolicySource exceptionsIn(String name, byte[] utf8) {
    return new PolicySource(name, utf8, Form.EXCEPTIONS_AMONG_OTHERS);
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

  /**
   * The same, with the syntax tree of it, as {@link dev.okite.syntax.binary.TreeWriter} writes it,
   * so that it need not be parsed. The tree is as trustworthy as the text has to be. If it is not
   * that of this text, or cannot be read, the text is parsed, and a warning says so.
   *
   * @param tree bytes that nobody changes any more
   */
  public PolicySource withTree(byte[] tree) {
    return new PolicySource(name, utf8, form, tree, links);
  }

  /**
   * The same, with what {@link PolicyLinks} wrote about it, so that it need not be checked where
   * all sources of a compilation come so. It is as trustworthy as the text has to be. If it is not
   * about this text and what it imports, or cannot be read, all sources are checked, and a warning
   * says so.
   *
   * @param links bytes that nobody changes any more
   */
  public PolicySource withLinks(byte[] links) {
    return new PolicySource(name, utf8, form, tree, links);
  }

  /** The name that messages give it. */
  public String name() {
    return name;
  }

  /** How it is read. */
  Form form() {
    return form;
  }

  /** Its text, as far as it is UTF-8. */
  String text() {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  /** Its bytes, which nobody may change. */
  byte[] utf8() {
    return utf8;
  }

  /** The bytes of its syntax tree, if it came with one. */
  byte @Nullable [] tree() {
    return tree;
  }

  /** What was found out about it when it was built, if it came with that. */
  byte @Nullable [] links() {
    return links;
  }
}
