package dev.okite.syntax.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.source.Source;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.syntax.parse.SourceToken;
import dev.okite.syntax.parse.TokenizedFile;
import dev.okite.testing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a file looks like, formatting it changes its looks alone, and once is enough. */
class FormatterProperties {
  @Property(tries = 3000)
  void programs(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int messiness) {
    String text = new GeneratedPrograms(new Random(seed)).program(messiness);
    TokenizedFile before = parse(text);
    Assume.that(!before.result().hasErrors());

    String formatted = format(text);

    TokenizedFile after = parse(formatted);
    assertThat(after.result().diagnostics()).as(text + "\n=>\n" + formatted).isEmpty();
    assertThat(shape(after)).as(text + "\n=>\n" + formatted).isEqualTo(shape(before));
    assertThat(comments(after)).as(text + "\n=>\n" + formatted).isEqualTo(comments(before));
    assertThat(words(after)).as(text + "\n=>\n" + formatted).isEqualTo(words(before));
    assertThat(format(formatted)).as(text).isEqualTo(formatted);
    assertThat(formatted.lines()).as(text).noneMatch(line -> line.endsWith(" "));
  }

  private static String format(String text) {
    return Formatter.format(Source.of("#", text), ParseLimits.DEFAULTS).text().orElseThrow();
  }

  private static TokenizedFile parse(String text) {
    return PolicyParser.parseWithTokens(Source.of("#", text), ParseLimits.DEFAULTS);
  }

  private static String shape(TokenizedFile file) {
    PolicyFile tree = file.result().file();
    return Shape.of(
        new PolicyFile(tree.span(), tree.module(), tree.imports(), tree.declarations(), List.of()));
  }

  private static List<String> comments(TokenizedFile file) {
    List<String> comments = new ArrayList<>();
    for (SourceToken token : file.tokens()) {
      token.leading().forEach(comment -> comments.add(comment.text()));
      token.trailing().ifPresent(comments::add);
    }
    return comments;
  }

  /** The words as they are written, without commas that nothing follows. */
  private static List<String> words(TokenizedFile file) {
    List<String> words = new ArrayList<>();
    for (SourceToken token : file.tokens()) {
      boolean closes = List.of(")", "]", "}").contains(token.text());
      if (closes && words.get(words.size() - 1).equals(",")) {
        words.remove(words.size() - 1);
      }
      words.add(token.text().replace("\r\n", "\n").replace('\r', '\n'));
    }
    return words;
  }
}
