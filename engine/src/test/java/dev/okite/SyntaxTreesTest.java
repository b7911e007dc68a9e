package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.diagnostic.DiagnosticRenderer;
import dev.okite.source.Source;
import dev.okite.syntax.binary.TreeWriter;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SyntaxTreesTest {
  private static final String TEXT =
      """
      module m
      policy p {
        rule r {
          deny when resource.kind == "Pod"
        }
      }
      """;

  @Test
  void treeOfTheText_standsForIt() {
    Compilation compilation = compile(TEXT, treeOf(TEXT));
    assertThat(compilation.diagnostics()).isEmpty();
    Compilation parsed = Okite.create().compile(PolicySource.text("m.okite", TEXT));
    // Spans are those of two sources, which are equal only in what they say.
    assertThat(compilation.orThrow().policies())
        .hasToString(parsed.orThrow().policies().toString());
  }

  @Test
  void treeOfAnotherText_isNotUsed() {
    Compilation compilation = compile(TEXT, treeOf(TEXT.replace("Pod", "Job")));
    assertThat(compilation.orThrow().policies()).hasSize(1);
    assertThat(compilation.diagnostics())
        .extracting(diagnostic -> new DiagnosticRenderer(false).render(diagnostic))
        .containsExactly(
            """
            m.okite:1:1: warning OKT-006: the syntax tree that came with this source cannot be used: it was made from another source
             1 | module m
               | ^
            hint: build what it comes from again; until then, the text is parsed
            """);
  }

  private static Compilation compile(String text, byte[] tree) {
    return Okite.create().compile(PolicySource.text("m.okite", text).withTree(tree));
  }

  private static byte[] treeOf(String text) {
    Source source = Source.of("m.okite", text);
    return TreeWriter.write(
        PolicyParser.parse(source, ParseLimits.DEFAULTS).file(),
        text.getBytes(StandardCharsets.UTF_8));
  }
}
