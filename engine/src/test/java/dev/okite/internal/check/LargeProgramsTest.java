package dev.okite.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Programs without a bound in some direction are checked like others: no walk recurses there. */
class LargeProgramsTest {
  private static final int MANY = 5_000;

  @Test
  void functionsInALongCircle() {
    String program = repeat(i -> "def f" + i + "(x) = f" + (i + 1) % MANY + "(x)\n");

    assertThat(Programs.check(program).diagnostics())
        .map(Diagnostic::message)
        .singleElement()
        .asString()
        .startsWith("`f0` leads back to itself: `f0` → `f1`")
        .endsWith("`f4999` → `f0`");
  }

  @Test
  void policiesThatIncludeInAChain() {
    String program =
        "policy p0 { rule r { deny when resource.x } }\n"
            + repeat(i -> "policy p" + (i + 1) + " { include p" + i + " }\n");

    assertThat(Programs.check(program).diagnostics()).isEmpty();
  }

  @Test
  void includesThatMultiply() {
    String program =
        "policy p0 { match resource.a rule r { deny when resource.x } }\n"
            + IntStream.range(0, 30)
                .mapToObj(
                    i ->
                        """
                        policy a%d { match resource.a include p%d }
                        policy b%d { match resource.b include p%d }
                        policy p%d { include a%d include b%d }
                        """
                            .formatted(i, i, i, i, i + 1, i, i))
                .collect(Collectors.joining());

    assertThat(Programs.check(program).diagnostics())
        .map(Diagnostic::message)
        .singleElement()
        .asString()
        .contains("add up to more than");
  }

  @Test
  void conditionsListsAndMistakesWithoutEnd() {
    String program =
        "policy p { rule r { deny when resource.x and resource.y in ["
            + repeat(i -> i + ", ")
            + "1] or "
            + repeat(i -> "nothing" + i + " or ")
            + "resource.z } }";

    List<Diagnostic> diagnostics = Programs.check(program).diagnostics();
    assertThat(diagnostics).hasSize(501);
    assertThat(diagnostics.get(500).message())
        .isEqualTo((MANY - 500) + " more problems from here on left out");
  }

  private static String repeat(IntFunction<String> part) {
    return IntStream.range(0, MANY).mapToObj(part).collect(Collectors.joining());
  }
}
