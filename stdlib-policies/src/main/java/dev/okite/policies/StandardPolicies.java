package dev.okite.policies;

import dev.okite.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policies that come with Okite, as sources to compile together with those that import them.
 * They are read from the class path at every call. Safe to call from several threads.
 */
public final class StandardPolicies {
  /** The names of the modules, one a line: what is in a jar cannot be listed. */
  private static final String INDEX = "index.txt";

  /** The resources with examples, one a line. */
  private static final String EXAMPLES = "examples.txt";

  private StandardPolicies() {}

  /** The full names of the modules, in alphabetical order. */
  public static List<String> modules() {
    return lines(INDEX);
  }

  /**
   * The full names of the policies that are worth applying to whatever somebody has, without
   * knowing more about it: what they find is nearly always a mistake.
   */
  public static List<String> recommended() {
    return List.of("kubernetes.pod_security.baseline");
  }

  /**
   * The source of every module, in the order of {@link #modules}, with its syntax tree where that
   * was built.
   */
  public static List<PolicySource> sources() {
    return modules().stream().map(StandardPolicies::source).toList();
  }

  /**
   * The source of one module, with its syntax tree where that was built.
   *
   * @param module its full name, one of {@link #modules}
   */
  public static PolicySource source(String module) {
    PolicySource source = PolicySource.bytes(text(module), bytes(text(module)));
    byte[] tree = bytesIfThere(tree(module));
    return tree == null ? source : source.withTree(tree);
  }

  /** The resource with the source of {@code module}. */
  static String text(String module) {
    return module.replace('.', '/') + ".okite";
  }

  /** The resource with the syntax tree of {@code module}. */
  static String tree(String module) {
    return module.replace('.', '/') + ".tree";
  }

  /**
   * Tests that show what each rule means by an example or two, to be compiled together with {@link
   * #sources}. Only pages about rules need them.
   */
  public static List<PolicySource> examples() {
    return lines(EXAMPLES).stream()
        .map(resource -> PolicySource.bytes(resource, bytes(resource)))
        .toList();
  }

  private static List<String> lines(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8).lines().toList();
  }

  static byte[] bytes(String resource) {
    byte[] bytes = bytesIfThere(resource);
    if (bytes == null) {
      throw new IllegalStateException("no `" + resource + "` among the standard policies");
    }
    return bytes;
  }

  private static byte @Nullable [] bytesIfThere(String resource) {
    try (InputStream in = StandardPolicies.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
