package dev.okite.cli.repl.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Colours of entries. */
class EntryHighlighterTest {
  static Stream<Arguments> entries() {
    return Stream.of(
        Arguments.of("any c in xs: c.any", "<34;1>any<0> c <34;1>in<0> xs: c.any"),
        Arguments.of("f(1) == \"a{b}\"", "<36>f<0>(<35>1<0>) == <32>\"a<33>{<0>b<33>}<32>\"<0>"),
        Arguments.of("a // b", "a <2>// b<0>"),
        Arguments.of("a && b", "a <4;31>&&<0> b"),
        Arguments.of(":type any", "<1>:type<0> <34;1>any<0>"),
        Arguments.of("  :", "<1>  :<0>"),
        Arguments.of("let\n  x", "<34;1>let<0>\n  x"));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void entry_isColouredByItsWords(String entry, String expected) {
    String shown = EntryHighlighter.highlight(entry).toAnsi();
    assertThat(shown.replaceAll("\u001B\\[([0-9;]*)m", "<$1>").replace("<>", "<0>"))
        .isEqualTo(expected);
  }

  @Property
  void entry_staysTheSameText(@ForAll String entry) {
    assertThat(EntryHighlighter.highlight(entry).toString()).isEqualTo(entry);
  }
}
