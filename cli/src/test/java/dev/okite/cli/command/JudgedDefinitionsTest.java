package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.cli.input.InputFile;
import dev.okite.document.DocumentLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Definitions of custom resources that are looked for in what is still to be judged. */
class JudgedDefinitionsTest {
  private static final String DEFINITION =
      "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: a}}\n";

  private static final InputFile STANDARD_INPUT = new InputFile("<stdin>", null);

  @Test
  void standardInput_canBeReadAgain() throws Exception {
    JudgedDefinitions definitions = definitions(DEFINITION, DocumentLimits.DEFAULTS);
    assertThat(definitions.find()).hasSize(1);
    assertThat(rest(definitions)).isEqualTo(DEFINITION);
  }

  @Test
  void standardInput_thatIsTooLargeToReadAtOnceKeepsItsEnd() throws Exception {
    String large = "# " + "x".repeat(3 << 20) + "\n" + DEFINITION;
    JudgedDefinitions definitions = definitions(large, DocumentLimits.ofMebibytes(1));
    assertThat(definitions.find()).isEmpty();
    assertThat(rest(definitions)).isEqualTo(large);
  }

  @Test
  void standardInput_thatFailsFailsAgain() {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(DEFINITION.getBytes(StandardCharsets.UTF_8)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("gone");
              }

              @Override
              public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
              }
            });
    JudgedDefinitions definitions = definitions(broken, DocumentLimits.DEFAULTS);
    assertThat(definitions.find()).isEmpty();
    assertThatThrownBy(() -> rest(definitions)).hasMessage("gone");
  }

  @Test
  void otherDocuments_areNone() throws Exception {
    String text = "{apiVersion: v1, kind: ConfigMap, data: {a: CustomResourceDefinition}}\n";
    assertThat(definitions(text, DocumentLimits.DEFAULTS).find()).isEmpty();
  }

  private static JudgedDefinitions definitions(String standardInput, DocumentLimits limits) {
    return definitions(
        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)), limits);
  }

  private static JudgedDefinitions definitions(InputStream standardInput, DocumentLimits limits) {
    CliContext context =
        new CliContext(
            standardInput,
            Writer.nullWriter(),
            new PrintWriter(Writer.nullWriter()),
            false,
            false,
            Path.of(""),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    return new JudgedDefinitions(context, List.of(STANDARD_INPUT), limits);
  }

  private static String rest(JudgedDefinitions definitions) throws IOException {
    return new String(definitions.context().in().readAllBytes(), StandardCharsets.UTF_8);
  }
}
