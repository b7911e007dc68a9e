package dev.okite.cli.command;

import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.Printable;
import dev.okite.cli.output.TextDiff;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticRenderer;
import dev.okite.syntax.format.FormatResult;
import dev.okite.syntax.format.Formatter;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.SourceDecoder;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Lays out policy files. A file that cannot be is left as it is, and the others are not. */
final class FmtRun {
  private final CliContext context;
  private final boolean check;
  private final boolean diff;
  private boolean someFailed;
  private boolean someDiffer;

  FmtRun(CliContext context, boolean check, boolean diff) {
    this.context = context;
    this.check = check;
    this.diff = diff;
  }

  /**
   * Lays out the files at {@code paths}.
   *
   * @throws StartException if one is missing, or there is no policy file
   * @throws IOException if the result cannot be written
   */
  ExitStatus run(List<String> paths) throws StartException, IOException {
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.POLICIES);
    List<InputFile> files = PolicySources.find(search, FileKind.POLICIES, paths);
    if (files.isEmpty()) {
      throw StartException.of(
          "there is nothing to lay out in `"
              + String.join("`, `", paths)
              + "`: no file there ends in `.okite`");
    }
    Delivery out = Delivery.to(context);
    for (InputFile file : files) {
      layOut(file, out);
    }
    out.flush();
    if (someFailed) {
      return ExitStatus.INCOMPLETE;
    }
    return check && someDiffer ? ExitStatus.BLOCKED : ExitStatus.PASSED;
  }

  private void layOut(InputFile file, Writer out) throws IOException {
    byte[] before;
    try {
      before = file.read(context.in(), PolicySources.MAX_BYTES);
    } catch (IOException failure) {
      fail("`" + file.label() + "`: " + Unreadable.file(file.label(), failure).message());
      return;
    }
    SourceDecoder.Result decoded = SourceDecoder.decode(file.label(), before);
    if (decoded.diagnostic().isPresent()) {
      report(List.of(decoded.diagnostic().get()));
      return;
    }
    FormatResult result = Formatter.format(decoded.source(), ParseLimits.DEFAULTS);
    if (result.text().isEmpty()) {
      report(result.diagnostics());
      return;
    }
    String text = result.text().get();
    byte[] after = text.getBytes(StandardCharsets.UTF_8);
    boolean differs = !Arrays.equals(before, after);
    someDiffer |= differs;
    if (diff && differs) {
      out.write(TextDiff.unified(file.label(), decoded.source().text(), text));
    }
    if (file.path() == null && !check && !diff) {
      out.write(text);
    } else if (differs && (check || !diff)) {
      if (check || replaced(file, after)) {
        out.write(Printable.line(file.label()) + "\n");
      }
    }
  }

  private boolean replaced(InputFile file, byte[] text) {
    try {
      Replacement.replace(file, text);
      return true;
    } catch (IOException failure) {
      fail("`" + file.label() + "` cannot be written: " + failure.getMessage());
      return false;
    }
  }

  private void report(List<Diagnostic> diagnostics) {
    someFailed = true;
    DiagnosticRenderer renderer = new DiagnosticRenderer(context.colour() && context.terminal());
    for (Diagnostic diagnostic : diagnostics) {
      context.err().print(renderer.render(diagnostic) + "\n");
    }
  }

  private void fail(String sentence) {
    someFailed = true;
    context.err().println("okite: " + Printable.line(sentence));
  }
}
