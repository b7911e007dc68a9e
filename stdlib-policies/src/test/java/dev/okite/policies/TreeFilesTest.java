package dev.okite.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.source.Source;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.binary.MalformedTreeException;
import dev.okite.syntax.binary.TreeReader;
import dev.okite.syntax.binary.TreeWriter;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TreeFilesTest {
  static List<String> modules() {
    return StandardPolicies.modules();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void tree_isThatOfItsSource(String module) throws MalformedTreeException {
    byte[] utf8 = StandardPolicies.bytes(StandardPolicies.text(module));
    Source source = Source.of(module, new String(utf8, StandardCharsets.UTF_8));
    PolicyFile parsed = PolicyParser.parse(source, ParseLimits.DEFAULTS).file();
    byte[] tree = tree(module);
    assertThat(TreeReader.read(source, utf8, tree)).isEqualTo(parsed);
  }

  /** The build sets the property; without it, classes may have been compiled without the trees. */
  @ParameterizedTest
  @MethodSource("modules")
  @EnabledIfSystemProperty(named = "basedir", matches = ".+")
  void tree_isThereAfterTheBuild(String module) {
    assertThat(StandardPolicies.bytes(StandardPolicies.tree(module))).isEqualTo(tree(module));
  }

  private static byte[] tree(String module) {
    byte[] utf8 = StandardPolicies.bytes(StandardPolicies.text(module));
    return TreeWriter.write(TreeFiles.parse(StandardPolicies.text(module), utf8), utf8);
  }

  @Test
  void library_compilesFromItsTrees() {
    assertThat(StandardPolicies.engine().compile(StandardPolicies.sources()).diagnostics())
        .isEmpty();
  }
}
