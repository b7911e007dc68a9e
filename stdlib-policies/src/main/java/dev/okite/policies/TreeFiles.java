package dev.okite.policies;

import dev.okite.syntax.binary.TreeWriter;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.ParseResult;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.syntax.parse.SourceDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the syntax trees of the standard policies beside their sources, for the build. */
public final class TreeFiles {
  private TreeFiles() {}

  /**
   * Writes them into the folder of classes {@code arguments[0]}.
   *
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).resolve("dev/okite/policies");
    for (String module : StandardPolicies.modules()) {
      Path file = folder.resolve(StandardPolicies.tree(module));
      Files.createDirectories(file.getParent());
      Files.write(file, tree(StandardPolicies.text(module)));
    }
  }

  static byte[] tree(String resource) {
    byte[] utf8 = StandardPolicies.bytes(resource);
    SourceDecoder.Result decoded = SourceDecoder.decode(resource, utf8);
    ParseResult parsed = PolicyParser.parse(decoded.source(), ParseLimits.DEFAULTS);
    if (decoded.diagnostic().isPresent() || !parsed.diagnostics().isEmpty()) {
      throw new IllegalStateException(resource + ": " + parsed.diagnostics());
    }
    return TreeWriter.write(parsed.file(), utf8);
  }
}
