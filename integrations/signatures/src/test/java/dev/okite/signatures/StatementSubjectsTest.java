package dev.okite.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Statements are about: by SHA-256 alone, which names images. */
class StatementSubjectsTest {
  private static final String ONE = "1".repeat(64);
  private static final String LETTERS = "ab".repeat(32);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'sha256': 'ONE'} | ONE",
        "{'sha256': 'ONE', 'sha512': 'ONEONE'} | ONE",
        "{'sha512': 'ONEONE'} | ",
        "{'sha1': '1111111111111111111111111111111111111111'} | ",
        "{'SHA256': 'ONE'} | ",
        "{'sha256': 'sha256:ONE'} | ",
        "{'sha256': 'ONE1'} | ",
        "{'sha256': '11'} | ",
        "{'sha256': ''} | ",
        "{'sha256': 'sha512:ONEONE'} | ",
        "{'gitCommit': 'ONE'} | ",
        "{} | ",
      })
  void digest_isOneOfSha256(String digests, String expected) {
    String set = digests.replace('\'', '"').replace("ONE", ONE);
    assertThat(digestsOf(set)).isEqualTo(expected == null ? List.of() : List.of("sha256:" + ONE));
  }

  @Test
  void digest_isTheSameInCapitalLetters() {
    assertThat(digestsOf("{\"sha256\": \"" + LETTERS.toUpperCase(java.util.Locale.ROOT) + "\"}"))
        .containsExactly("sha256:" + LETTERS);
  }

  @Test
  void subjects_thatCannotBeReadAreNone() {
    assertThat(StatementSubjects.of(payload("[3]"))).isEmpty();
    assertThat(StatementSubjects.of(payload("[{\"digest\": \"sha256:" + ONE + "\"}]"))).isEmpty();
    assertThat(StatementSubjects.of(payload("[{\"digest\": {\"sha256\": 1}}]"))).isEmpty();
  }

  private static List<String> digestsOf(String set) {
    return StatementSubjects.of(payload("[{\"name\": \"web\", \"digest\": " + set + "}]"))
        .orElseThrow()
        .digests();
  }

  private static SignedPayload payload(String subjects) {
    byte[] statement =
        Statements.bytes(
            "{\"_type\": \"https://in-toto.io/Statement/v1\", \"subject\": "
                + subjects
                + ", \"predicateType\": \"https://slsa.dev/provenance/v1\"}");
    return new SignedPayload(
        "a.json",
        0,
        "sha256:" + ONE,
        "application/vnd.in-toto+json",
        null,
        statement,
        List.of(),
        List.of());
  }
}
