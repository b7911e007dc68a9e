package dev.okite.cli.output.openreports;

import dev.okite.cli.input.RepositoryPaths;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.KeptFinding;
import dev.okite.cli.output.Location;
import dev.okite.cli.output.ReportSettings.AppliedRule;
import dev.okite.cli.output.State;
import dev.okite.document.ResourceIdentity;
import dev.okite.finding.Action;
import dev.okite.finding.Owner;
import dev.okite.finding.Phase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One result of a report.
 *
 * @param verdict what came of it
 * @param policy the full name of the policy
 * @param rule the full name of the rule
 * @param severity the word for how bad it is
 * @param message what is wrong; empty where nothing is
 * @param resource what it is about
 * @param properties further facts
 */
record ReportResult(
    Verdict verdict,
    String policy,
    String rule,
    @Nullable String severity,
    String message,
    Optional<ResourceIdentity> resource,
    Map<String, String> properties) {

  /** What came of a rule, in the words of the API. */
  enum Verdict {
    PASS,
    FAIL,
    WARN,
    ERROR,
    SKIP
  }

  static ReportResult of(KeptFinding finding, RepositoryPaths paths) {
    Map<String, String> properties = new LinkedHashMap<>();
    Location location = finding.location();
    if (location.file() != null) {
      properties.put("file", paths.of(location.file()));
    }
    put(properties, "line", location.line());
    put(properties, "column", location.column());
    put(properties, "path", location.pointer());
    properties.put("action", finding.action().word());
    if (finding.state() == State.KNOWN) {
      properties.put("known", "true");
    }
    if (!finding.rule().controls().isEmpty()) {
      properties.put("controls", String.join(", ", finding.rule().controls()));
    }
    put(properties, "remedy", finding.rule().remedy().orElse(null));
    put(properties, "fix", finding.fix().orElse(null));
    put(properties, "owner", finding.rule().owner().map(Owner::word).orElse(null));
    put(properties, "phase", finding.rule().phase().map(Phase::word).orElse(null));
    put(properties, "errorCode", finding.error().map(e -> e.code().id()).orElse(null));
    finding
        .waiver()
        .ifPresent(
            waiver -> {
              properties.put("exception", waiver.exception());
              properties.put("exceptionReason", waiver.reason());
              properties.put("exceptionOwner", waiver.owner());
              properties.put("exceptionExpires", waiver.expires().toString());
              put(properties, "exceptionApprovedBy", waiver.approvedBy().orElse(null));
              put(properties, "exceptionTicket", waiver.ticket().orElse(null));
            });
    return new ReportResult(
        verdict(finding),
        finding.policy(),
        finding.rule().name(),
        finding.severity().word(),
        finding.message(),
        finding.resource(),
        properties);
  }

  /** A rule that found nothing. */
  static ReportResult of(AppliedRule applied) {
    return new ReportResult(
        Verdict.PASS,
        applied.policy(),
        applied.rule().name(),
        applied.rule().severity().word(),
        "",
        Optional.empty(),
        Map.of());
  }

  /** Something that could not be read. */
  static ReportResult of(Unreadable problem, RepositoryPaths paths) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("file", paths.of(problem.file()));
    put(properties, "line", problem.line());
    put(properties, "column", problem.column());
    return notJudged("unreadable", problem.message(), properties);
  }

  /** Something that was not judged. */
  static ReportResult notJudged(String rule, String message, Map<String, String> properties) {
    return new ReportResult(
        Verdict.ERROR, "okite", rule, null, message, Optional.empty(), properties);
  }

  /** Whether it counts: what is only said, known or recorded does not. */
  boolean isScored() {
    return verdict != Verdict.WARN && verdict != Verdict.SKIP;
  }

  private static Verdict verdict(KeptFinding finding) {
    return switch (finding.state()) {
      case ERROR -> Verdict.ERROR;
      case WAIVED -> Verdict.SKIP;
      case KNOWN -> Verdict.WARN;
      case NEW -> finding.action() == Action.DENY ? Verdict.FAIL : Verdict.WARN;
    };
  }

  private static void put(Map<String, String> properties, String name, @Nullable Object value) {
    if (value != null) {
      properties.put(name, value.toString());
    }
  }
}
