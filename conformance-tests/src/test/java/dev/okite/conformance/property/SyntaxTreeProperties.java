package dev.okite.conformance.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.source.Source;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.binary.MalformedTreeException;
import dev.okite.syntax.binary.TreeReader;
import dev.okite.syntax.binary.TreeWriter;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A tree that is read from its bytes is the tree that the parser makes of the text. */
@AddLifecycleHook(Tries.class)
class SyntaxTreeProperties {
  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void programs(@ForAll long seed) throws MalformedTreeException {
    Map<String, String> program =
        new ProgramGenerator(Choices.random(seed), Profile.EVERYTHING).program();
    for (Map.Entry<String, String> file : program.entrySet()) {
      byte[] utf8 = file.getValue().getBytes(StandardCharsets.UTF_8);
      Source source = Source.of(file.getKey(), file.getValue());
      PolicyFile parsed = PolicyParser.parse(source, ParseLimits.DEFAULTS).file();
      assertThat(TreeReader.read(source, utf8, TreeWriter.write(parsed, utf8))).isEqualTo(parsed);
    }
  }
}
