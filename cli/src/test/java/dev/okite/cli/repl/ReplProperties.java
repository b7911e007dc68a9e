package dev.okite.cli.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.cli.output.Palette;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed, a session answers. */
class ReplProperties {
  private static final List<String> PIECES =
      List.of(
          ":load ",
          ":doc ",
          ":type ",
          ":trace ",
          ":time ",
          ":why ",
          ":rules ",
          ":set ",
          ":param ",
          ":reset",
          ":help ",
          ":",
          "resource",
          ".spec",
          ".containers",
          "[0]",
          "[*]",
          "[",
          "]",
          "(",
          ")",
          "{",
          "}",
          "\"",
          "\"\"\"",
          "'",
          "any c in ",
          "for c in ",
          "where ",
          "it",
          "c.name",
          ": ",
          " == ",
          " and ",
          " or ",
          "not ",
          "let x = ",
          "def f(x) = ",
          "rule r { ",
          "deny when ",
          "require ",
          "policy p { ",
          "import kubernetes.workload",
          "test \"t\" { ",
          "f(1)",
          "x",
          "1",
          "-",
          "0.5",
          "null",
          "first(",
          "group(",
          " by ",
          "reach x from ",
          " via ",
          "// c",
          "/// d",
          "\n",
          "\r",
          "\t",
          "\u001B[31m",
          "\uD83D\uDE00",
          "\uD83D",
          "deploy/pod.yaml",
          "p.q",
          "=",
          ",",
          "if ",
          " then ",
          " else ",
          "exception e { ",
          "module a",
          "\\",
          "{x}",
          "=>");

  @Property(tries = 300)
  void entries_areAnswered(@ForAll("texts") String text) {
    Repl repl = ReplProject.session(ReplProject.FOLDER, "deploy", "policies");
    assertAnswers(repl, text);
    assertThat(repl.submit("1 + 1").out()).isEqualTo("2\n");
  }

  @Property(tries = 100)
  void entries_ofAnyCharactersAreAnswered(@ForAll String text) {
    assertAnswers(new Repl(ReplProject.environment(ReplProject.FOLDER), Palette.ANSI), text);
  }

  /** Completion may look at any prefix, and gives words that replace the one at the cursor. */
  private static void assertAnswers(Repl repl, String text) {
    repl.isUnfinished(text);
    for (int cursor = 0; cursor <= text.length(); cursor += 1 + text.length() / 4) {
      assertThat(repl.complete(text, cursor).start()).isBetween(0, cursor);
    }
    assertThat(repl.complete(text, text.length()).start()).isBetween(0, text.length());
    Reply reply = repl.submit(text);
    assertThat(reply.hasFailed() && reply.errors().isEmpty()).as("fails in silence").isFalse();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join("", pieces));
  }
}
