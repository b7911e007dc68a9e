package dev.okite.cli.repl;

import dev.okite.Documents;
import dev.okite.PolicySource;
import dev.okite.PolicyTest;
import dev.okite.Session;
import dev.okite.SessionChange;
import dev.okite.TestContext;
import dev.okite.TestFiles;
import dev.okite.cli.input.InputFile;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.policies.StandardPolicies;
import dev.okite.schema.SchemaCatalog;
import dev.okite.testing.TestFailure;
import dev.okite.testing.TestResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes a test of what was tried last, and runs it before it is written. */
final class SaveTestCommand implements ReplCommand {
  @Override
  public String name() {
    return "save-test";
  }

  @Override
  public String usage() {
    return "save-test FILE [NAME]";
  }

  @Override
  public String summary() {
    return "write what was tried last into a file as a test";
  }

  @Override
  public Argument argument() {
    return Argument.PATH;
  }

  @Override
  public void run(String argument, Workspace workspace, Output output) throws ReplException {
    List<String> words = Words.of(argument);
    if (words.isEmpty() || !words.get(0).endsWith(".okite")) {
      throw new ReplException("`:save-test` needs a file that ends in `.okite`");
    }
    Tried tried =
        workspace
            .tried()
            .orElseThrow(
                () -> new ReplException("nothing was tried yet; enter an expression, or `:rules`"));
    String label = words.get(0);
    Path path = path(workspace, label);
    workspace.schemas().allow(new InputFile(label, path));
    Path folder = Objects.requireNonNull(path.getParent(), "a file is in a folder");
    if (!Files.isDirectory(folder)) {
      throw new ReplException("there is no folder for `" + label + "`");
    }
    TestFile file = TestFile.of(label, existing(path, label));
    GivenText given =
        new GivenText(workspace.environment().workingFolder(), folder, workspace.documents());
    String wanted = String.join(" ", words.subList(1, words.size()));
    Candidate candidate = candidate(tried, wanted, workspace, given, file, label, folder);
    write(path, label, candidate.text());
    output.line("wrote test " + ValueLiteral.of(candidate.name()) + " to " + label);
  }

  /** A file with the test, which passes. */
  private record Candidate(String name, String text) {}

  private static Candidate candidate(
      Tried tried,
      String wanted,
      Workspace workspace,
      GivenText given,
      TestFile file,
      String label,
      Path folder)
      throws ReplException {
    Optional<String> problem = Optional.empty();
    // Only some rules need a clock, and the time of the day says nothing in the tests of others.
    for (boolean withClock : new boolean[] {false, true}) {
      TestText text =
          tried instanceof Tried.Rules rules
              ? TestText.of(rules, wanted, withClock, workspace, given)
              : TestText.of((Tried.Expression) tried, wanted, workspace, given);
      TestText named = new TestText(text.declarations(), file.freeName(text.name()), text.body());
      String whole = file.with(named);
      problem = problem(whole, label, named.name(), workspace, folder);
      if (problem.isEmpty()) {
        return new Candidate(named.name(), whole);
      }
    }
    throw new ReplException(
        "nothing is written, because the test would not pass: " + problem.get());
  }

  /** Why the test does not pass, if so. */
  private static Optional<String> problem(
      String text, String label, String name, Workspace workspace, Path folder) {
    List<PolicySource> sources = new ArrayList<>(workspace.sources());
    sources.removeIf(source -> source.name().equals(label));
    sources.add(PolicySource.text(label, text));
    SessionChange compiled =
        Session.of(StandardPolicies.engine(SchemaCatalog.EMPTY, workspace.schemas()))
            .load(sources, StandardPolicies.sources());
    if (compiled.session().isEmpty()) {
      return compiled.diagnostics().stream()
          .filter(Diagnostic::isError)
          .findFirst()
          .map(error -> error.span() + ": " + error.message());
    }
    TestFiles files =
        (source, path) -> List.of(Documents.read(path, Files.readAllBytes(folder.resolve(path))));
    for (PolicyTest test : compiled.session().get().policies().tests()) {
      if (test.name().equals(name) && test.span().source().name().equals(label)) {
        for (TestResult result : test.run(TestContext.empty().withFiles(files))) {
          Optional<TestFailure> failure = result.failures().stream().findFirst();
          if (failure.isPresent()) {
            return failure.map(f -> f.span() + ": " + f.message());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Path path(Workspace workspace, String label) throws ReplException {
    try {
      return workspace.environment().workingFolder().resolve(label).normalize();
    } catch (InvalidPathException invalid) {
      throw new ReplException("`" + label + "` is no path");
    }
  }

  private static String existing(Path path, String label) throws ReplException {
    try {
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException failure) {
      throw new ReplException("`" + label + "` cannot be read: " + failure.getMessage());
    }
  }

  private static void write(Path path, String label, String text) throws ReplException {
    try {
      Files.write(path, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new ReplException("`" + label + "` cannot be written: " + failure.getMessage());
    }
  }
}
