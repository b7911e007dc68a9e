package dev.okite.cli.command;

import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.MissingPathException;
import dev.okite.cli.output.Printable;
import dev.okite.cli.watch.Snapshot;
import dev.okite.cli.watch.WatchLoop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Runs tests again whenever something changes that they may depend on: policies, tests, and
 * whatever stands in their folders and those inside them.
 */
final class TestWatch {
  private static final String CLEAR = "\u001B[H\u001B[2J\u001B[3J";
  private static final int MAX_NAMED = 3;

  private final CliContext context;
  private final TestRequest request;
  private ExitStatus last = ExitStatus.NOT_STARTED;

  TestWatch(CliContext context, TestRequest request) {
    this.context = context;
    this.request = request;
  }

  /**
   * Goes on until it is ended from outside.
   *
   * @throws StartException if a path is missing from the start
   * @throws IOException if a report cannot be written
   */
  ExitStatus run() throws StartException, IOException {
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.POLICIES);
    PolicySources.find(search, FileKind.POLICIES, request.paths());
    PolicySources.find(search, FileKind.POLICIES, request.policyPaths());
    new WatchLoop(this::files, context.vigil()).run(this::test);
    return last;
  }

  private int test(List<Path> changed) throws IOException {
    if (!changed.isEmpty()) {
      context.err().print(context.terminal() ? CLEAR : "\n");
      say("changed: " + names(changed));
    }
    try {
      last = new TestingRun(context, request).run();
    } catch (StartException notStarted) {
      notStarted.problems().forEach(this::say);
      notStarted.details().forEach(context.err()::println);
      last = ExitStatus.NOT_STARTED;
    }
    say("waiting for changes; Ctrl-C ends");
    context.err().flush();
    return last.code();
  }

  private String names(List<Path> changed) {
    List<String> names = new ArrayList<>();
    for (Path path : changed.subList(0, Math.min(MAX_NAMED, changed.size()))) {
      Path near = path.startsWith(folder()) ? folder().relativize(path) : path;
      names.add("`" + near + "`");
    }
    int others = changed.size() - names.size();
    return String.join(", ", names) + (others == 0 ? "" : " and " + others + " more");
  }

  private Snapshot files() {
    FileSearch search = new FileSearch(folder(), FileKind.ANY);
    List<String> paths = new ArrayList<>(request.paths());
    paths.addAll(request.policyPaths());
    for (String path : paths) {
      Path file = folder().resolve(path);
      Path parent = Objects.requireNonNullElse(file.getParent(), folder());
      add((Files.isDirectory(file) ? file : parent).toString(), search);
    }
    Set<Path> written = written();
    return Snapshot.of(
        search.files().stream()
            .map(InputFile::path)
            .filter(Objects::nonNull)
            .filter(path -> !written.contains(path))
            .toList());
  }

  /** What is missing now may be back in a moment. */
  private static void add(String path, FileSearch search) {
    try {
      search.add(path);
    } catch (MissingPathException missing) {
      // Then it has no files.
    }
  }

  /** What the run itself writes is no reason to run again. */
  private Set<Path> written() {
    Set<Path> written = new HashSet<>();
    for (CoverageTarget target : request.coverage()) {
      if (target.file() != null) {
        Path file = folder().resolve(target.file());
        try {
          written.add(file.toRealPath());
        } catch (IOException missing) {
          written.add(file.normalize());
        }
      }
    }
    return written;
  }

  private Path folder() {
    return context.workingFolder();
  }

  private void say(String sentence) {
    context.err().println("okite: " + Printable.line(sentence));
  }
}
