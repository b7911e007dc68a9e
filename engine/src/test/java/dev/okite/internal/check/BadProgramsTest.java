package dev.okite.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the checker says about programs with mistakes, word by word. */
class BadProgramsTest {
  /** Codes below this one are those of the parser. */
  private static final String FIRST_OF_CHECKER = "OKT-201";

  /** Those of {@code wrong-policies.txt}, and of schemas that policies declare. */
  private static final Set<String> OF_SCHEMAS = Set.of("OKT-42", "OKT-43");

  static List<BadPrograms.Case> programs() {
    return BadPrograms.all();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void saysWhatIsWrong(BadPrograms.Case program) {
    assertThat(program.expected()).isNotEmpty();
    assertThat(program.rendered()).isEqualTo(program.expected());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void givesNoProgramWhereThereIsAnError(BadPrograms.Case program) {
    CheckResult result = Programs.check(program.program());

    boolean failed = result.diagnostics().stream().anyMatch(Diagnostic::isError);
    assertThat(result.program().isEmpty()).isEqualTo(failed);
  }

  @Test
  void everyCodeHasAProgram() {
    Set<DiagnosticCode> shown =
        programs().stream()
            .flatMap(program -> program.diagnostics().stream())
            .map(Diagnostic::code)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DiagnosticCode.class)));

    assertThat(EnumSet.complementOf(EnumSet.copyOf(shown)))
        .allMatch(code -> code.id().compareTo(FIRST_OF_CHECKER) < 0 || isOfSchemas(code));
  }

  private static boolean isOfSchemas(DiagnosticCode code) {
    return OF_SCHEMAS.stream().anyMatch(code.id()::startsWith);
  }
}
