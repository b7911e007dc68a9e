package dev.okite.cli.command;

import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.MissingPathException;
import dev.okite.cli.output.Palette;
import dev.okite.cli.repl.Repl;
import dev.okite.cli.repl.ReplEnvironment;
import dev.okite.cli.repl.Reply;
import dev.okite.cli.repl.terminal.ReplTerminal;
import dev.okite.document.DocumentLimits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Runs a session, on a terminal or for a script. */
final class ReplRun {
  /** What a script enters at once; more than a source may have is refused by the parser. */
  private static final int LONGEST_ENTRY = 2 << 20;

  private final CliContext context;

  ReplRun(CliContext context) {
    this.context = context;
  }

  /**
   * Runs it.
   *
   * @param paths policies and documents to start with
   * @param schemas what paths are held against
   * @param vi whether to edit with the keys of vi
   * @param keepsHistory whether to keep entries for later sessions
   * @throws StartException if the paths cannot be loaded
   * @throws IOException if the result cannot be written
   */
  ExitStatus run(List<String> paths, SchemaRequest schemas, boolean vi, boolean keepsHistory)
      throws StartException, IOException {
    Palette palette = context.colour() ? Palette.ANSI : Palette.PLAIN;
    ProjectFile project = new ProjectLoader(context).load(null, false).orElse(null);
    Repl repl =
        new Repl(
            new ReplEnvironment(
                context.workingFolder(),
                context.clock(),
                System::nanoTime,
                new SchemaLoader(context, schemas, project).judging(definitions(paths)).catalog()),
            palette);
    repl.settings().setVi(vi);
    Reply loaded = paths.isEmpty() ? new Reply("", "", false, false) : repl.load(paths);
    if (loaded.ends()) {
      throw StartException.of("the session cannot start", loaded.errors().lines().toList());
    }
    if (context.interactive()) {
      String hint = "`:help` says what there is, Ctrl-D leaves.\n";
      Reply first = new Reply(loaded.out() + hint, loaded.errors(), false, false);
      new ReplTerminal(repl, context.colour()).run(first, keepsHistory, System.getenv());
      return ExitStatus.PASSED;
    }
    return script(repl, loaded);
  }

  /** Definitions of custom resources among the documents that the session starts with. */
  private JudgedDefinitions definitions(List<String> paths) {
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.DOCUMENTS);
    for (String path : paths) {
      try {
        if (!path.toLowerCase(Locale.ROOT).endsWith(".okite") && !path.equals("-")) {
          search.add(path);
        }
      } catch (MissingPathException missing) {
        // Whoever loads it says so.
      }
    }
    return new JudgedDefinitions(context, search.files(), DocumentLimits.DEFAULTS);
  }

  private ExitStatus script(Repl repl, Reply loaded) throws IOException {
    context.err().print(loaded.errors());
    Delivery out = Delivery.to(context);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8));
    StringBuilder entry = new StringBuilder();
    boolean hasFailed = loaded.hasFailed();
    boolean ends = false;
    while (!ends) {
      String line = in.readLine();
      if (line != null) {
        entry.append(entry.isEmpty() ? "" : "\n").append(line);
      }
      boolean isOver = line == null || entry.length() > LONGEST_ENTRY;
      if (isOver || !repl.isUnfinished(entry.toString())) {
        Reply reply = repl.submit(entry.toString());
        entry.setLength(0);
        show(reply, out);
        hasFailed |= reply.hasFailed();
        ends = reply.ends() || line == null;
      }
    }
    return hasFailed ? ExitStatus.INCOMPLETE : ExitStatus.PASSED;
  }

  private void show(Reply reply, Writer out) throws IOException {
    context.err().print(reply.errors());
    context.err().flush();
    out.write(reply.out());
    out.flush();
  }
}
