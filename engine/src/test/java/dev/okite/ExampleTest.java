package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which tests are examples of a rule. */
class ExampleTest {
  private static final String POLICY =
      """
      module m
      policy p {
        param limit: int = 1
        rule r { deny when resource.count > limit and now > 2020-01-01 }
        rule other { deny when resource.x }
      }
      policy single {
        rule only { deny when resource.x }
      }
      """;

  private static PolicySet compile(String test) {
    return Okite.create()
        .compile(
            PolicySource.text("m.okite", POLICY),
            PolicySource.text("m.test.okite", "import m\n" + test))
        .orThrow();
  }

  @Test
  void aTestWhoseNameBeginsWithBadOrGoodIsAnExampleOfTheRuleThatItNames() {
    PolicySet policies =
        compile(
            """
            let many = 3
            test "bad: too many" {
              given yaml "count: 4"
              given json "[]"
              param m.p.limit = many
              now = 2027-01-01
              facts = {verified: {"sha256:00": [{authority: "ci"}]}}
              expect deny m.p.r at "/count"
              expect deny m.p.r because "*"
              expect no other findings
            }
            test "good: few" {
              given yaml "count: 1"
              expect pass m.p.r
            }
            """);
    assertThat(policies.examples())
        .satisfiesExactly(
            bad -> {
              assertThat(bad.rule()).isEqualTo("m.p.r");
              assertThat(bad.isBad()).isTrue();
              assertThat(bad.title()).isEqualTo("too many");
              assertThat(bad.documents()).containsExactly("count: 4", "[]");
              assertThat(bad.params()).containsOnlyKeys("m.p.limit");
              assertThat(bad.params().get("m.p.limit")).hasToString("3");
              assertThat(bad.now()).contains(Instant.parse("2027-01-01T00:00:00Z"));
              assertThat(bad.facts().orElseThrow().render())
                  .isEqualTo("{\"verified\": {\"sha256:00\": [{\"authority\": \"ci\"}]}}");
            },
            good -> {
              assertThat(good.rule()).isEqualTo("m.p.r");
              assertThat(good.isBad()).isFalse();
              assertThat(good.now()).isEmpty();
              assertThat(good.facts()).isEmpty();
            });
  }

  @Test
  void otherTestsAreNone() {
    assertThat(
            compile(
                    """
                    test "badly named" { given yaml "count: 4" expect deny m.p.r }
                    test "bad: a table" {
                      for n in [3, 4]
                      given yaml "count: {n}"
                      expect deny m.p.r
                    }
                    test "bad: computed" { given yaml "count: {4}" expect deny m.p.r }
                    test "bad: two rules" { given yaml "count: 4" expect deny m.p.r expect deny m.p.other }
                    test "bad: a policy" { given yaml "x: true" expect deny m.single }
                    test "bad: that is good" { given yaml "count: 4" expect pass m.p.r }
                    test "good: nothing given" { expect pass m.p.r }
                    test "good: from a file" { given file "x.yaml" expect pass m.p.r }
                    """)
                .examples())
        .isEmpty();
  }
}
