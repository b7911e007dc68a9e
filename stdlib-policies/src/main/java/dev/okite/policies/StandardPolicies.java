package dev.okite.policies;

import dev.okite.PolicySource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The policies that come with Okite, as sources to compile together with those that import them.
 * They are read from the class path at every call. Safe to call from several threads.
 */
public final class StandardPolicies {
  /** The names of the modules, one a line: what is in a jar cannot be listed. */
  private static final String INDEX = "index.txt";

  private StandardPolicies() {}

  /** The full names of the modules, in alphabetical order. */
  public static List<String> modules() {
    try (InputStream in = StandardPolicies.class.getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new IOException("the standard policies are not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The source of every module, in the order of {@link #modules}. */
  public static List<PolicySource> sources() {
    List<PolicySource> sources = new ArrayList<>();
    for (String module : modules()) {
      try {
        sources.add(
            PolicySource.classPath(StandardPolicies.class, module.replace('.', '/') + ".okite"));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return List.copyOf(sources);
  }
}
