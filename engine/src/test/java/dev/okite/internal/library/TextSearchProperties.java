package dev.okite.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextSearchProperties {
  @Property
  void findsWhatThePlatformFinds(
      @ForAll("periodic") String text,
      @ForAll("periodic") String part,
      @ForAll("starts") int from) {
    assertThat(TextSearch.indexOf(text, part, from)).isEqualTo(text.indexOf(part, from));
    assertThat(TextSearch.indexOf(text + part + text, part, from))
        .isEqualTo((text + part + text).indexOf(part, from));
  }

  /** Words over few letters that repeat themselves, short and long. */
  @Provide
  Arbitrary<String> periodic() {
    Arbitrary<String> words = Arbitraries.strings().withChars("ab").ofMaxLength(5);
    return Combinators.combine(
            words,
            Arbitraries.integers().between(0, 30),
            words,
            Arbitraries.integers().between(0, 30))
        .as((a, times, b, more) -> a.repeat(times) + b.repeat(more));
  }

  @Provide
  Arbitrary<Integer> starts() {
    return Arbitraries.integers().between(0, 5);
  }
}
