package dev.okite.internal.check;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Programs with mistakes, and what is said about them: files of cases that each start with a line
 * {@code === name}, go on with the program, a line {@code ---}, and the diagnostics.
 */
final class BadPrograms {
  private static final Path FOLDER =
      Path.of("src/test/resources/dev/okite/internal/check/bad-programs");
  private static final String END_OF_PROGRAM = "\n---\n";
  private static final DiagnosticRenderer RENDERER = new DiagnosticRenderer(false);

  private BadPrograms() {}

  /** A program and what is expected to be said about it. */
  record Case(String name, String program, String expected) {
    List<Diagnostic> diagnostics() {
      return Programs.check(program).diagnostics();
    }

    String rendered() {
      return diagnostics().stream()
          .map(RENDERER::render)
          .collect(Collectors.joining())
          .stripTrailing();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** All cases; with {@code -Dokite.rewrite=true} their expectations are written anew first. */
  static List<Case> all() {
    List<Case> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        if (Boolean.getBoolean("okite.rewrite")) {
          Files.writeString(file, rewritten(parse(Files.readString(file))));
        }
        all.addAll(parse(Files.readString(file)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return all;
  }

  private static String rewritten(List<Case> cases) {
    return cases.stream()
        .map(c -> "=== " + c.name() + "\n" + c.program() + END_OF_PROGRAM + c.rendered() + "\n")
        .collect(Collectors.joining());
  }

  private static List<Case> parse(String text) {
    List<Case> cases = new ArrayList<>();
    for (String section : text.split("(?m)^=== ", -1)) {
      if (!section.isEmpty()) {
        int nameEnd = section.indexOf('\n');
        int programEnd = section.indexOf(END_OF_PROGRAM);
        cases.add(
            new Case(
                section.substring(0, nameEnd),
                section.substring(nameEnd + 1, programEnd),
                section.substring(programEnd + END_OF_PROGRAM.length()).stripTrailing()));
      }
    }
    return cases;
  }
}
