package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.okite.value.DurationValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which policies apply, and with which params. */
class BindingTest {
  private static final PolicySet POLICIES =
      Okite.create()
          .compile(
              PolicySource.text(
                  "m.okite",
                  """
                  module m
                  policy a {
                    /// How many.
                    param limit: int = 1 + 1
                    param names: list<string> = ["x"]
                    param age: duration = duration("1h")
                    rule r {
                      deny when true
                        because "{limit} {names} {age}"
                    }
                  }
                  policy b {
                    param limit: int
                    rule r {
                      deny when true
                        because "{limit}"
                    }
                  }
                  """))
          .orThrow();

  private static List<String> messages(Binding binding) {
    return POLICIES
        .bind(binding)
        .evaluate(Documents.of("d", Map.of()), EvaluationContext.empty())
        .findings()
        .stream()
        .map(f -> f.message())
        .toList();
  }

  @Test
  void defaultsApplyWhereNothingIsBound() {
    assertThat(messages(Binding.of("m.a"))).containsExactly("2 [\"x\"] 1h");
  }

  @Test
  void aNameBindsTheParamInEveryPolicy_andAFullNameWins() {
    assertThat(messages(Binding.of("m").with("limit", 5).with("m.a.limit", BigInteger.TEN)))
        .containsExactly("10 [\"x\"] 1h", "5");
    assertThat(messages(Binding.of("m.a").with("m.a.limit", 7L).with("limit", 5)))
        .containsExactly("7 [\"x\"] 1h");
  }

  @Test
  void textIsReadAsTheTypeOfTheParam() {
    assertThat(
            messages(
                Binding.of("m.a")
                    .withText("limit", "7")
                    .withText("names", "[a, b]")
                    .withText("age", "90d")))
        .containsExactly("7 [\"a\", \"b\"] 90d");
  }

  @Test
  void valuesOfTheHostAreConverted() {
    assertThat(
            messages(
                Binding.of("m.a")
                    .with("names", List.of("k"))
                    .with("age", DurationValue.parse("2h"))))
        .containsExactly("2 [\"k\"] 2h");
    assertThat(messages(Binding.of("m.a").with("age", "3h"))).containsExactly("2 [\"x\"] 3h");
  }

  @Test
  void everyProblemIsNamed() {
    assertThatThrownBy(
            () ->
                POLICIES.bind(
                    Binding.of("m.a", "m.b", "m.c")
                        .with("limt", 1)
                        .with("names", 3)
                        .with("m.a.age", "soon")))
        .isInstanceOfSatisfying(
            BindingException.class,
            e ->
                assertThat(e.problems())
                    .hasSize(5)
                    .contains(
                        "there is no policy or module `m.c`; did you mean `m.a`?",
                        "the param `names` of `m.a` cannot be bound: it is a list<string>, found int",
                        "the param `limit` of `m.b` has no default; bind it to an int",
                        "no applied policy has a param `limt`; did you mean `limit`?"));
  }

  @Test
  void whatIsNoValueIsRefused() {
    assertThatThrownBy(() -> POLICIES.bind(Binding.of("m.a").with("limit", new Object())))
        .hasMessageContaining("found java.lang.Object");
    assertThatThrownBy(() -> POLICIES.bind(Binding.of("m.a").with("limit", Double.NaN)))
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> POLICIES.bind(Binding.of("m.a").with("names", Map.of(1, 2))))
        .hasMessageContaining("keys");
    assertThatThrownBy(() -> POLICIES.bind(Binding.of("m.a").with("limit", new BigDecimal("1.5"))))
        .hasMessageContaining("found decimal");
    assertThatThrownBy(() -> POLICIES.bind(Binding.of("m.a").withText("limit", "[1")))
        .hasMessageContaining("cannot be read");
  }

  @Test
  void policiesDescribeThemselves() {
    PolicyDescription description = POLICIES.policies().get(0);
    assertThat(description.name()).isEqualTo("m.a");
    assertThat(description.params())
        .extracting(ParamDescription::name, ParamDescription::required)
        .contains(tuple("limit", false));
    assertThat(description.params().get(0).documentation()).isEqualTo("How many.");
    assertThat(description.rules()).extracting(r -> r.name()).containsExactly("m.a.r");
  }

  @Test
  void textInListsAndMapsBecomesWhatTheTypeAsksFor() {
    PolicySet policies =
        Okite.create()
            .compile(
                PolicySource.text(
                    "n.okite",
                    """
                    module n
                    policy p {
                      param nets: list<cidr>
                      param sizes: map<string, quantity> = {}
                      param newest: version? = null
                      rule r {
                        deny when true
                          because "{nets} {sizes} {newest}"
                      }
                    }
                    """))
            .orThrow();
    Binding binding =
        Binding.all()
            .withText("nets", "[10.0.0.0/8]")
            .with("sizes", Map.of("a", "1Gi"))
            .withText("newest", "null");
    assertThat(
            policies
                .bind(binding)
                .evaluate(Documents.of("d", Map.of()), EvaluationContext.empty())
                .findings())
        .extracting(f -> f.message())
        .containsExactly("[\"10.0.0.0/8\"] {\"a\": \"1Gi\"} null");
  }

  private static final PolicySet RECORDS =
      Okite.create()
          .compile(
              PolicySource.text(
                  "o.okite",
                  """
                  module o
                  type Signer = {keyId: string?, until: time?}
                  type Rule = {images: list<string>, signers: list<Signer>}
                  type Team = {name: string, since: time?, "on-call": {hours: int, ...}?, ...}
                  policy teams {
                    param teams: list<Team>
                    rule r {
                      for each in teams
                      deny when each.since < time("2026-01-01T00:00:00Z")
                        because "{keys(each)} {each["on-call"].hours}"
                    }
                  }
                  policy p {
                    param rules: list<Rule>
                    rule r {
                      for each in rules
                      for s in each.signers
                      deny when s.until < time("2026-01-01T00:00:00Z")
                        because "{each.images} {s.keyId}"
                    }
                  }
                  """))
          .orThrow();

  @Test
  void fieldsHaveTheTypesThatTheirRecordSays() {
    Object rule =
        Map.of(
            "images",
            List.of("a"),
            "signers",
            List.of(Map.of("keyId", "k", "until", "2025-01-01T00:00:00Z")));
    assertThat(
            RECORDS
                .bind(Binding.of("o.p").with("rules", List.of(rule)))
                .evaluate(Documents.of("d", Map.of()), EvaluationContext.empty())
                .findings())
        .extracting(f -> f.message())
        .containsExactly("[\"a\"] k");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      textBlock =
          """
          [{image: [a], signers: []}]                | `[0].image`: no such field in Rule; did you mean `images`?
          [{images: [a], signers: [{until: soon}]}]  | `[0].signers[0].until`: `soon` is not a time: expected RFC 3339, such as `2027-06-30T12:00:00Z`, or a date, such as `2027-06-30`
          [{images: [a], signers: [{kid: a}]}]       | `[0].signers[0].kid`: no such field in Signer; it has `keyId`, `until`
          [{images: [a]}]                            | `[0]`: `signers` is missing, which is a list<Signer>
          [{images: [a, 1], signers: []}]            | `[0].images[1]`: it is a string, found int
          [{images: [a], signers: [{keyId: 1}]}]     | `[0].signers[0].keyId`: it is a string?, found int
          [{images: [a], signers: [a]}]              | `[0].signers[0]`: it is a Signer, found string
          {images: [a], signers: []}                 | it is a list<Rule>, found map; write a list as `[a, b]`
          """)
  void whatIsWrongInAMapIsSaid_withItsPlaceThere(String text, String message) {
    assertThatThrownBy(() -> RECORDS.bind(Binding.of("o.p").withText("rules", text)))
        .hasMessage("the param `rules` of `o.p` cannot be bound: " + message);
  }

  @Test
  void whatATypeLeavesOpenIsBoundAsItIs() {
    String team = "{owner: a, name: b, since: 2025-01-01, on-call: {hours: 8, room: 1}}";
    assertThat(
            RECORDS
                .bind(Binding.of("o.teams").withText("teams", "[" + team + "]"))
                .evaluate(Documents.of("d", Map.of()), EvaluationContext.empty())
                .findings())
        .extracting(f -> f.message())
        .containsExactly("[\"owner\", \"name\", \"since\", \"on-call\"] 8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      textBlock =
          """
          [{nmae: a, owner: b}]                      | `[0]`: `name` is missing, which is a string; found `nmae`
          [{owner: b}]                               | `[0]`: `name` is missing, which is a string
          [{name: a, since: soon}]                   | `[0].since`: `soon` is not a time: expected RFC 3339, such as `2027-06-30T12:00:00Z`, or a date, such as `2027-06-30`
          [{name: a, on-call: {hours: 8.5, room: 1}}] | `[0].on-call.hours`: it is an int, found decimal
          """)
  void whatIsWrongInAnOpenMapIsSaid(String text, String message) {
    assertThatThrownBy(() -> RECORDS.bind(Binding.of("o.teams").withText("teams", text)))
        .hasMessage("the param `teams` of `o.teams` cannot be bound: " + message);
  }

  @Test
  void defaultsLoseToWhatIsBoundAfterThem_howeverBothAreNamed() {
    Binding defaults = Binding.of("m.a").with("m.a.limit", 7).with("limit", 6).asDefaults();
    assertThat(messages(defaults)).containsExactly("7 [\"x\"] 1h");
    assertThat(messages(defaults.with("limit", 5))).containsExactly("5 [\"x\"] 1h");
    assertThat(messages(defaults.with("m.a.limit", 4).with("limit", 5)))
        .containsExactly("4 [\"x\"] 1h");
  }

  @Test
  void problemsSayWhereTheyComeFrom() {
    assertThatThrownBy(
            () ->
                POLICIES.bind(
                    Binding.all()
                        .at("f:1:1")
                        .applying("m.b")
                        .at("f:2:1")
                        .applying("m.c")
                        .at("f:3:1")
                        .with("m.b.limt", 3)
                        .at("f:4:1")
                        .applying("m.a")
                        .with("m.a.limit", true)))
        .hasMessage(
            """
            f:2:1: there is no policy or module `m.c`; did you mean `m.a`?
            f:1:1: the param `limit` of `m.b` has no default; bind it to an int
            f:4:1: the param `limit` of `m.a` cannot be bound: it is an int, found bool
            f:3:1: no applied policy has a param `m.b.limt`; did you mean `m.b.limit`?"""
                .stripIndent());
  }

  @Test
  void aConditionSaysWhatIsWrongWithAParam() {
    PolicySet policies =
        Okite.create()
            .compile(
                PolicySource.text(
                    "m.okite",
                    """
                    module m
                    policy inner {
                      param limit: int = 1 where limit < 10
                      rule r { deny when resource.n > limit }
                    }
                    policy outer {
                      param limit: int = 2 where limit > 0 because "{limit} is not positive"
                      param pattern: string = "a" where "x" matches pattern or true
                      param text: any = "" where text == "" because text
                      include inner
                      rule r { deny when resource.n > limit or resource.s matches pattern or resource.s == text }
                    }
                    """))
            .orThrow();
    assertThat(policies.bind(Binding.of("m.outer").verified())).isNotNull();
    assertProblem(
        policies, "limit", 0, "the param `limit` of `m.outer` cannot be bound: 0 is not positive");
    assertProblem(
        policies,
        "limit",
        10,
        "the param `limit` of `m.outer` cannot be bound: `limit < 10` does not hold");
    assertProblem(
        policies,
        "text",
        1,
        "the param `text` of `m.outer` cannot be bound: a message is a string, found int");
    assertThatThrownBy(() -> policies.bind(Binding.of("m.outer").with("pattern", "(").verified()))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("the param `pattern` of `m.outer` cannot be bound: ");
  }

  private static void assertProblem(
      PolicySet policies, String param, Object value, String problem) {
    assertThatThrownBy(() -> policies.bind(Binding.of("m.outer").with(param, value).verified()))
        .isInstanceOfSatisfying(
            BindingException.class, wrong -> assertThat(wrong.problems()).containsExactly(problem));
  }
}
