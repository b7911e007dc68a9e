package dev.okite.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {
  @ParameterizedTest
  @CsvSource({
    "verbs, verb, '', ''",
    "vebr, verb, verb, ''",
    "licences, licenses, licenses, ''",
    "lisences, licenses, '', ''",
    "SUBJECT, subject, subject, ''",
    "subejct, subject, subject, subject",
    "subjject, subject, subject, subject",
    "subjct, subject, subject, ''",
    "url, uri, '', ''",
    "uir, uri, uri, ''",
    "form, from, from, ''",
    "subject, subject, '', ''",
  })
  void names_areNearAsFingersSlip(String name, String known, String slip, String mistyped) {
    assertThat(Suggestion.slip(name, List.of(known)).orElse("")).isEqualTo(slip);
    assertThat(Suggestion.mistyped(name, List.of(known)).orElse("")).isEqualTo(mistyped);
  }
}
