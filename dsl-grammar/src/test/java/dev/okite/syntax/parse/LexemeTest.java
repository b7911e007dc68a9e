package dev.okite.syntax.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.testing.CaseFile;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the words of a text are, in a table beside this class. */
class LexemeTest {
  static Stream<CaseFile.Case> cases() {
    return CaseFile.read("dev/okite/syntax/parse/lexemes.txt").cases(LexemeTest::shown).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void words_areWhatTheTableSays(CaseFile.Case each) {
    assertThat(shown(each.input())).isEqualTo(each.expected());
  }

  /** Tools cut the text where the lexemes say. */
  @Property
  void lexemes_followEachOtherInAnyText(@ForAll String text) {
    int end = 0;
    for (Lexeme lexeme : Lexeme.of(text)) {
      assertThat(lexeme.start()).isGreaterThanOrEqualTo(end);
      assertThat(lexeme.end()).isGreaterThan(lexeme.start()).isLessThanOrEqualTo(text.length());
      end = lexeme.end();
    }
  }

  private static String shown(String text) {
    return Lexeme.of(text).stream()
        .map(
            lexeme ->
                lexeme.kind().name().toLowerCase(Locale.ROOT)
                    + " "
                    + text.substring(lexeme.start(), lexeme.end()).replace("\n", "\\n"))
        .collect(Collectors.joining("\n"));
  }
}
