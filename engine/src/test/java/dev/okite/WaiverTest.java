package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exceptions (language reference 11). */
class WaiverTest {
  private static final String POLICY =
      """
      module w
      policy p {
        rule a { deny when resource.bad }
        rule b { deny when resource.bad }
      }
      exception known {
        covers p.a
        when resource.name == "old"
        reason "It is being replaced"
        owner platform
        approvedBy security
        effective 2027-01-01
        expires 2027-06-30
      }
      exception broken {
        covers p.b
        when resource.name.first == "x"
        reason "Its condition fails"
        owner platform
        expires 2027-06-30
      }
      """;

  private static Report report(EvaluationContext context) {
    return Okite.create()
        .compile(PolicySource.text("w.okite", POLICY))
        .orThrow()
        .bind(Binding.all())
        .evaluate(Documents.of("d", Map.of("name", "old", "bad", true)), context);
  }

  private static Report at(String time) {
    return report(EvaluationContext.at(Instant.parse(time)));
  }

  private static Finding of(Report report, String rule) {
    return report.findings().stream()
        .filter(f -> f.rule().name().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void inForceFromItsFirstDayToTheEndOfItsLast() {
    assertThat(of(at("2026-12-31T23:59:59Z"), "w.p.a").isWaived()).isFalse();
    assertThat(of(at("2027-01-01T00:00:00Z"), "w.p.a").isWaived()).isTrue();
    assertThat(of(at("2027-06-30T23:59:59Z"), "w.p.a").isWaived()).isTrue();
    assertThat(of(at("2027-07-01T00:00:00Z"), "w.p.a").isWaived()).isFalse();
  }

  @Test
  void aWaivedFindingStaysAndSaysWhy() {
    Finding waived = of(at("2027-02-01T00:00:00Z"), "w.p.a");
    assertThat(waived.waiver().orElseThrow().reason()).isEqualTo("It is being replaced");
    assertThat(waived.waiver().orElseThrow().approvedBy()).contains("security");
  }

  @Test
  void anExpiredExceptionIsReported() {
    Finding expired = of(at("2027-07-01T00:00:00Z"), "exceptions.expired");
    assertThat(expired.message())
        .isEqualTo(
            "the exception `w.known` expired on 2027-06-30; the finding that it waived is back");
    assertThat(expired.action()).isEqualTo(Action.WARN);
    assertThat(expired.place().orElseThrow()).hasToString("w.okite:6:11");
  }

  @Test
  void anExceptionWhoseConditionFailsWaivesNothingAndIsAnError() {
    Report report = at("2027-02-01T00:00:00Z");
    assertThat(of(report, "w.p.b").isWaived()).isFalse();
    assertThat(of(report, "w.broken").isError()).isTrue();
    assertThat(report.decision()).isEqualTo(Decision.BLOCKED);
  }

  @Test
  void withoutAClockNoneIsInForceAndThatIsSaidOnce() {
    List<Finding> findings = report(EvaluationContext.empty()).findings();
    assertThat(findings).noneMatch(Finding::isWaived);
    assertThat(findings)
        .extracting(f -> f.rule().name())
        .containsExactly("w.p.a", "w.p.b", "exceptions.noClock");
    assertThat(findings.get(2).message())
        .isEqualTo("the evaluation has no clock, so that none of the 2 exceptions is in force");
  }
}
