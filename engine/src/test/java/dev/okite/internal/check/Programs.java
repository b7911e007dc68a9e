package dev.okite.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.internal.library.CoreLibrary;
import dev.okite.source.Source;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.ParseResult;
import dev.okite.syntax.parse.PolicyParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Programs of one or several files as tests write them. */
final class Programs {
  /** Starts the line that names the file that follows it. */
  private static final String FILE = "+++ ";

  private Programs() {}

  static CheckResult check(String program) {
    List<PolicyFile> files = new ArrayList<>();
    for (Source source : sources(program)) {
      ParseResult parsed = PolicyParser.parse(source, ParseLimits.DEFAULTS);
      assertThat(parsed.diagnostics()).map(Diagnostic::message).isEmpty();
      files.add(parsed.file());
    }
    return Checker.check(files, CoreLibrary.create(), Map.of());
  }

  /** The files of a program: one called {@code test.okite}, or those that lines with +++ name. */
  static List<Source> sources(String program) {
    if (!program.startsWith(FILE)) {
      return List.of(Source.of("test.okite", program));
    }
    List<Source> sources = new ArrayList<>();
    for (String part : program.substring(FILE.length()).split("\n\\+\\+\\+ ", -1)) {
      int end = part.indexOf('\n');
      sources.add(Source.of(part.substring(0, end).strip(), part.substring(end + 1)));
    }
    return sources;
  }
}
