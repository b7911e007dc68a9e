package dev.okite.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PatternProperties {
  @Property
  void globAgreesWithItsDefinition(@ForAll("globs") String glob, @ForAll("words") String text) {
    if (escapesNothing(glob)) {
      assertThatThrownBy(() -> Glob.compile(glob))
          .isInstanceOfSatisfying(
              EvaluationFailure.class,
              failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_PATTERN));
      return;
    }
    assertThat(Glob.compile(glob).matches(text))
        .isEqualTo(matches(glob.codePoints().toArray(), 0, text.codePoints().toArray(), 0));
  }

  @Property
  void regexIsCompiledOrRefused(@ForAll("regexes") String pattern, @ForAll("words") String text) {
    try {
      Regex regex = Regex.compile(pattern);
      if (regex.matches(text)) {
        assertThat(regex.findsIn(text)).isTrue();
      }
      assertThat(regex.find(text).isPresent()).isEqualTo(regex.findsIn(text));
    } catch (EvaluationFailure failure) {
      assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_PATTERN);
    }
  }

  /** Each unit of size is at most two instructions, and there are a few around them all. */
  @Property
  void sizeBoundsTheProgram(@ForAll("regexes") String pattern) {
    try {
      Regex.compile(pattern);
    } catch (EvaluationFailure malformed) {
      return;
    }
    assertThat((long) Pattern.compile(pattern).programSize())
        .isLessThanOrEqualTo(2 * RegexSize.of(pattern) + 4);
  }

  @Property
  void textOrderIsThatOfCodePoints(@ForAll("words") String a, @ForAll("words") String b) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();

    assertThat(Integer.signum(Ordering.compareText(a, b)))
        .isEqualTo(Integer.signum(Arrays.compare(left, right)));
  }

  @Provide
  Arbitrary<String> globs() {
    return Arbitraries.strings().withChars("ab*?\\").ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> letters = Arbitraries.of("a", "b", "a", "b", "*", "\\", "\uFFFD", "😀", "😁");
    return letters.list().ofMaxSize(8).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> regexes() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            "b",
            ".",
            "(",
            ")",
            "[",
            "]",
            "^",
            "$",
            "|",
            "*",
            "+",
            "?",
            "{2}",
            "{0,3}",
            "{7,}",
            "{",
            "}",
            "\\Q",
            "\\E",
            "\\d",
            "\\pL",
            "\\x{41}",
            "[:alpha:]",
            "(?i)",
            "(?:",
            "\\",
            "[a-z]",
            "(ab)",
            "é");
    return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  /** Whether it ends in an odd number of backslashes. */
  private static boolean escapesNothing(String glob) {
    return (glob.length() - glob.replaceFirst("\\\\+$", "").length()) % 2 == 1;
  }

  /** The meaning of globs, tried out in every way. */
  private static boolean matches(int[] glob, int g, int[] text, int t) {
    if (g == glob.length) {
      return t == text.length;
    }
    if (glob[g] == '*') {
      return matches(glob, g + 1, text, t) || (t < text.length && matches(glob, g, text, t + 1));
    }
    if (t == text.length) {
      return false;
    }
    if (glob[g] == '?') {
      return matches(glob, g + 1, text, t + 1);
    }
    int literal = glob[g] == '\\' ? g + 1 : g;
    return glob[literal] == text[t] && matches(glob, literal + 1, text, t + 1);
  }
}
