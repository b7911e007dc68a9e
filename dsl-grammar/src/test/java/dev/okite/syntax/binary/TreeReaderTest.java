package dev.okite.syntax.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.source.Source;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.ParseResult;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.testing.CaseFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Trees that are written are read as they were, and nothing else is read as a tree. */
class TreeReaderTest {
  private static final String TEXT =
      "module m\n\n/// Seven.\nlet x = [1, 2.50, \"é\", null, 2027-06-30]\n";

  static List<String> texts() {
    return CaseFile.read("dev/okite/syntax/print/files.txt").cases(text -> "").stream()
        .map(CaseFile.Case::input)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void file_isReadAsItWasParsed(String text) throws MalformedTreeException {
    PolicyFile file = parse(text);
    byte[] tree = TreeWriter.write(file, utf8(text));
    assertThat(TreeReader.read(file.source(), utf8(text), tree)).isEqualTo(file);
    assertThat(TreeWriter.write(parse(text), utf8(text))).isEqualTo(tree);
  }

  @Test
  void treeOfAnotherSource_isRefused() {
    assertRefused(utf8(TEXT + "\n"), written(), "it was made from another source");
  }

  @Test
  void header_isChecked() {
    byte[] tree = written();
    assertRefused(utf8(TEXT), new byte[3], "it has 3 bytes, fewer than its header");
    assertRefused(utf8(TEXT), changed(tree, 0), "it does not begin as trees do");
    assertRefused(utf8(TEXT), changed(tree, 4), "its format is ");
    assertRefused(utf8(TEXT), changed(tree, tree.length - 1), "its bytes were changed");
    assertRefused(utf8(TEXT), Arrays.copyOf(tree, tree.length - 1), "its bytes were changed");
  }

  @Test
  void nesting_isBounded() {
    Source source = Source.of("#", TEXT);
    TreeSink sink = new TreeSink();
    sink.span(source.span(0, 0));
    sink.flag(false);
    sink.number(0);
    sink.number(1);
    for (int i = 0; i < 2000; i++) {
      sink.number(Tag.LIST_LITERAL);
      sink.span(source.span(0, 0));
      sink.number(1);
    }
    byte[] tree = TreeHeader.seal(utf8(TEXT), sink.content());
    assertRefused(utf8(TEXT), tree, "it is nested too deeply");
  }

  /** Whatever the bytes behind a right header are, they are a tree or are refused. */
  @Property(tries = 3000)
  void bytes_neverDoAnyOtherHarm(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] tree = written();
    byte[] content = Arrays.copyOfRange(tree, TreeHeader.SIZE, tree.length);
    for (int i = random.nextInt(4); i >= 0; i--) {
      content[random.nextInt(content.length)] = (byte) random.nextInt();
    }
    byte[] bytes = Arrays.copyOf(content, random.nextInt(content.length + 4));
    try {
      PolicyFile read =
          TreeReader.read(Source.of("#", TEXT), utf8(TEXT), TreeHeader.seal(utf8(TEXT), bytes));
      assertThat(read.span().source().text()).isEqualTo(TEXT);
    } catch (MalformedTreeException refused) {
      assertThat(refused).hasMessageMatching("[a-zA-Z0-9 ,]+");
    }
  }

  private static void assertRefused(byte[] source, byte[] tree, String message) {
    String text = new String(source, StandardCharsets.UTF_8);
    assertThatThrownBy(() -> TreeReader.read(Source.of("#", text), source, tree))
        .isInstanceOf(MalformedTreeException.class)
        .hasMessageContaining(message);
  }

  private static byte[] written() {
    return TreeWriter.write(parse(TEXT), utf8(TEXT));
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    changed[at] ^= 0x40;
    return changed;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static PolicyFile parse(String text) {
    ParseResult result = PolicyParser.parse(Source.of("#", text), ParseLimits.DEFAULTS);
    assertThat(result.diagnostics()).isEmpty();
    return result.file();
  }
}
