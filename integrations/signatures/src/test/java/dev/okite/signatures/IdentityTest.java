package dev.okite.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom regular expressions and names mean. */
class IdentityTest {
  private static final String ISSUER = "https://issuer.example";

  @ParameterizedTest
  @CsvSource({
    "https://forge[.]example/acme/web, https://forge.example/acme/web, true",
    "https://forge[.]example/acme/web, https://forge.example/acme/web-evil, false",
    "https://forge[.]example/acme/web, https://evil.example/?https://forge.example/acme/web, false",
    "https://forge[.]example/acme/web, https://forgeXexample/acme/web, false",
    "https://forge[.]example/a|https://forge[.]example/b, https://forge.example/bc, false",
    "https://forge[.]example/a|https://forge[.]example/b, https://forge.example/b, true",
    "^https://forge[.]example/acme$, https://forge.example/acme, true",
    "(?i)https://forge[.]example/acme, HTTPS://FORGE.EXAMPLE/ACME, true",
    "https://forge[.]example/acme, HTTPS://FORGE.EXAMPLE/ACME, false",
  })
  void pattern_isMatchedAsAWhole(String pattern, String subject, boolean isMeant)
      throws TrustException {
    Identity identity = Identity.of(ISSUER, null, null, pattern);
    assertThat(identity.matches(ISSUER, subject)).isEqualTo(isMeant);
    assertThat(identity.matches(ISSUER + "/", subject)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://forge.example/acme\n", "\nhttps://forge.example/acme"})
  void pattern_doesNotMatchOneOfSeveralLines(String subject) throws TrustException {
    Identity identity = Identity.of(ISSUER, null, null, "(?m)^https://forge[.]example/acme$");
    assertThat(identity.matches(ISSUER, subject)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".*", ".+", "^.*$", "(.*)", "https://.*", "[^ ]*", "(?s).*@.*"})
  void pattern_ofAnybodyIsRefused(String pattern) {
    assertThatThrownBy(() -> Identity.of(ISSUER, null, null, pattern))
        .isInstanceOf(TrustException.class);
    assertThatThrownBy(() -> Identity.of(null, pattern, "a@acme.example", null))
        .isInstanceOf(TrustException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "a@acme.example, a@acme.example, true",
    "a@acme.example, A@acme.example, false",
    "a@acme.example, a@acmeXexample, false",
    ".*, a@acme.example, false",
  })
  void name_isComparedExactly(String name, String subject, boolean isMeant) throws TrustException {
    assertThat(Identity.of(ISSUER, null, name, null).matches(ISSUER, subject)).isEqualTo(isMeant);
  }
}
