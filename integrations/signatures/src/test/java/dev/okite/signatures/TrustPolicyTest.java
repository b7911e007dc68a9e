package dev.okite.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Trust policies: who is trusted, and all that {@code trust-policies.txt} says is wrong. */
class TrustPolicyTest {
  private static final String TABLE = "trust-policies.txt";
  private static final Map<String, String> FILES =
      Map.of(
          "release.pub", TestKeys.pem(TestKeys.create("P-256").getPublic()),
          "root.json", new TestSigstore().trustedRoot(),
          "empty.json", "{}");

  @Test
  void policy_saysWhoIsTrustedToSignWhat() throws TrustException {
    TrustPolicy policy =
        read(
            """
            authorities:
              - name: release
                key: release.pub
              - name: ci
                trustedRoot: root.json
                identities: [{issuer: "https://i.example", subject: "a@acme.example"}]
                images: [registry.example/shop/**]
                ignoreCertificateLog: true
            """);
    assertThat(policy.authorities()).extracting(Authority::name).containsExactly("release", "ci");
    assertThat(policy.authorities().get(0).isFor("nginx")).isTrue();
    assertThat(policy.authorities().get(1).isFor("nginx")).isFalse();
    assertThat(policy.authorities().get(1).isFor("registry.example/shop/a/b:1")).isTrue();
    assertThat(policy.authorities().get(1).description())
        .isEqualTo("a@acme.example by https://i.example");
  }

  @Test
  void policy_thatIsWrongIsRefusedWithAllThatIsWrong() throws IOException {
    StringBuilder found = new StringBuilder();
    for (String each : table().split("(?m)^---\n", -1)) {
      String text = each.substring(0, each.indexOf("\n=>\n") + 1);
      TrustException wrong = catchThrowableOfType(TrustException.class, () -> read(text));
      found
          .append(found.isEmpty() ? "" : "---\n")
          .append(text)
          .append("=>\n")
          .append(wrong == null ? "nothing" : String.join("\n", wrong.problems()))
          .append('\n');
    }
    if (Boolean.getBoolean("okite.golden.write")) {
      Files.writeString(
          Path.of("src/test/resources/dev/okite/signatures", TABLE), found.toString());
    }
    assertThat(found.toString()).isEqualTo(table()).doesNotContain("=>\nnothing");
  }

  private static TrustPolicy read(String text) throws TrustException {
    return TrustPolicy.read(
        "trust.yaml",
        text.getBytes(StandardCharsets.UTF_8),
        path -> {
          String content = FILES.get(path);
          if (content == null) {
            throw new IOException("it does not exist");
          }
          return content.getBytes(StandardCharsets.UTF_8);
        });
  }

  private static String table() throws IOException {
    try (InputStream in = TrustPolicyTest.class.getResourceAsStream(TABLE)) {
      return new String(Objects.requireNonNull(in, TABLE).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
