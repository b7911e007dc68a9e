package dev.okite.policies;

import dev.okite.PolicyLinks;
import dev.okite.PolicySource;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.binary.TreeWriter;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.ParseResult;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.syntax.parse.SourceDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes beside the sources of the standard policies, for the build, their syntax trees, what each
 * imports, and what checking finds out about it.
 */
public final class TreeFiles {
  private TreeFiles() {}

  /**
   * Writes them into the folder of classes {@code arguments[0]}.
   *
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).resolve("dev/okite/policies");
    StringBuilder imports = new StringBuilder();
    for (String module : StandardPolicies.modules()) {
      byte[] utf8 = StandardPolicies.bytes(StandardPolicies.text(module));
      PolicyFile parsed = parse(StandardPolicies.text(module), utf8);
      Path file = folder.resolve(StandardPolicies.tree(module));
      Files.createDirectories(file.getParent());
      Files.write(file, TreeWriter.write(parsed, utf8));
      imports.append(imports.isEmpty() ? "" : "\n").append(module);
      parsed.dependencies().forEach(each -> imports.append(' ').append(each));
    }
    Files.writeString(folder.resolve(StandardPolicies.IMPORTS), imports);
    for (Map.Entry<String, byte[]> links : links().entrySet()) {
      Files.write(folder.resolve(StandardPolicies.links(links.getKey())), links.getValue());
    }
  }

  /** What checking finds out about each module, from the sources alone. */
  static Map<String, byte[]> links() {
    List<PolicySource> sources = new ArrayList<>();
    for (String module : StandardPolicies.modules()) {
      sources.add(
          PolicySource.bytes(module, StandardPolicies.bytes(StandardPolicies.text(module))));
    }
    return PolicyLinks.of(StandardPolicies.engine(), sources);
  }

  static PolicyFile parse(String resource, byte[] utf8) {
    SourceDecoder.Result decoded = SourceDecoder.decode(resource, utf8);
    ParseResult parsed = PolicyParser.parse(decoded.source(), ParseLimits.DEFAULTS);
    if (decoded.diagnostic().isPresent() || !parsed.diagnostics().isEmpty()) {
      throw new IllegalStateException(resource + ": " + parsed.diagnostics());
    }
    return parsed.file();
  }
}
