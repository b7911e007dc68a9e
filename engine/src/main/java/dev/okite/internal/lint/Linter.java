package dev.okite.internal.lint;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.shape.Trap;
import dev.okite.lint.Lint;
import dev.okite.lint.LintRule;
import dev.okite.syntax.PolicyFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what is allowed and still not good, and leaves out what a comment allows. */
public final class Linter {
  private Linter() {}

  /**
   * What there is to say, in the order of the sources.
   *
   * @param warnings what the compiler said about {@code program}
   * @param traps what types prove to do what hardly anybody means
   * @param today the day that exceptions are held against
   */
  public static List<Lint> lint(
      CheckedProgram program, List<Diagnostic> warnings, List<Trap> traps, LocalDate today) {
    List<Lint> found = new ArrayList<>();
    for (Diagnostic warning : warnings) {
      // A tree that does not fit is a fault of the build, and not of what is written.
      if (warning.code() != DiagnosticCode.UNUSABLE_TREE) {
        found.add(
            new Lint(
                warning.code().id(), warning.span(), warning.message(), warning.hint().orElse("")));
      }
    }
    for (Trap trap : traps) {
      found.add(new Lint(rule(trap.kind()).id(), trap.span(), trap.message(), trap.hint()));
    }
    new DescriptionLints(found).addAll(program);
    new ConditionLints(found).addAll(program);
    new LoopLints(found, program.resolutions()).addAll(program);
    new ExceptionLints(found, today).addAll(program);
    List<Lint> sorted = new ArrayList<>();
    for (PolicyFile file : program.files()) {
      List<Lint> inFile =
          found.stream().filter(lint -> lint.span().source().equals(file.source())).toList();
      sorted.addAll(
          Allowances.of(file).apply(inFile).stream()
              .sorted(Comparator.comparingInt(lint -> lint.span().start()))
              .toList());
    }
    return sorted;
  }

  private static LintRule rule(Trap.Kind kind) {
    return switch (kind) {
      case NULL_IN_MESSAGE -> LintRule.NULL_IN_MESSAGE;
      case ALL_OF_NOTHING -> LintRule.ALL_OF_NOTHING;
      case QUIET_WHEN_MISSING -> LintRule.QUIET_WHEN_MISSING;
    };
  }
}
