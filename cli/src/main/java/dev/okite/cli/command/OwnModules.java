package dev.okite.cli.command;

import dev.okite.cli.input.InputFile;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.syntax.parse.SourceDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The modules that files declare. */
final class OwnModules {
  private OwnModules() {}

  /** Their full names. What cannot be read declares none; whoever compiles it says why. */
  static Set<String> of(List<InputFile> files) {
    Set<String> modules = new HashSet<>();
    for (InputFile file : files) {
      try {
        byte[] bytes = file.read(InputStream.nullInputStream(), PolicySources.MAX_BYTES);
        SourceDecoder.Result decoded = SourceDecoder.decode(file.label(), bytes);
        if (decoded.diagnostic().isEmpty()) {
          modules.add(
              PolicyParser.parse(decoded.source(), ParseLimits.DEFAULTS).file().moduleName());
        }
      } catch (IOException failure) {
        // Compiling reads it again, and reports it.
      }
    }
    return modules;
  }
}
