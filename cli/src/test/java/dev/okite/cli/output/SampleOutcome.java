package dev.okite.cli.output;

import dev.okite.Documents;
import dev.okite.cli.input.Unreadable;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.document.ReadError;
import dev.okite.finding.Action;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import dev.okite.finding.Owner;
import dev.okite.finding.Phase;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import dev.okite.finding.Waiver;
import dev.okite.source.Source;
import dev.okite.source.Span;
import dev.okite.value.ErrorCode;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An outcome that has one of everything a report can show. */
final class SampleOutcome {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: web
        namespace: shop
      spec:
        containers:
          - name: app
            image: "app:latest"
            securityContext:
              privileged: true
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: web}
      """;

  private static final Source POLICY =
      Source.of("policies/pods.okite", "deny when c.securityContext.privileged > 1\n");

  private final List<Document> pods = read("deploy/pod.yaml", POD);
  private final Document wide =
      read("deploy/wide.json", "{\"a\": \"" + "x".repeat(300) + "\", \"b\": [1], \"c\": \"é\"}")
          .get(0);
  private final Document odd = read("odd\tname.json", "{\"text\":\t\"a\u202E\u009Bb\"}\n").get(0);

  private SampleOutcome() {}

  /** What there is to report. */
  record Sample(List<Finding> findings, CheckOutcome outcome) {}

  /** Of everything a report can show, one. */
  static Sample full() {
    SampleOutcome sample = new SampleOutcome();
    return of(
        FindingOrder.sort(
            sample.findings(), List.of("deploy/pod.yaml", "deploy/wide.json", "odd\tname.json")),
        unreadable(),
        96);
  }

  /** {@code findings} and what else there is. */
  static Sample of(List<Finding> findings, List<Unreadable> unreadable, long evaluations) {
    FindingCounts counts = FindingCounts.of(Reported.asNew(findings));
    return new Sample(
        findings,
        new CheckOutcome(
            counts, unreadable, 3, 4, 14, evaluations, Duration.ofMillis(1234), List.of()));
  }

  private static List<Unreadable> unreadable() {
    IOException missing = new NoSuchFileException("broken.yaml");
    return List.of(
        Unreadable.document(
            new ReadError("deploy/wrong.yaml", 1, 7, 3, "the key `a` stands here twice")),
        Unreadable.file("broken.yaml", missing));
  }

  private List<Finding> findings() {
    return List.of(
        inventory(),
        control(),
        wideFinding(),
        privileged(Optional.empty()),
        privileged(Optional.of(waiver())),
        missing(),
        failure(),
        withoutPlace());
  }

  private Finding privileged(Optional<Waiver> waiver) {
    MapValue container = (MapValue) ((ListValue) at(0, "spec", "containers")).get(0);
    Value value = ((MapValue) container.get("securityContext")).get("privileged");
    return new Finding(
        rule("example.pods.careful.privileged", Severity.CRITICAL),
        "example.pods.careful",
        Action.DENY,
        Severity.CRITICAL,
        "container app is privileged",
        Optional.of(pods.get(0)),
        Optional.of(Place.of(value)),
        List.of(Place.of(pods.get(1).value()), Place.missing(pods.get(1).value(), "/secrets")),
        List.of(),
        List.of(
            new FixOperation(
                FixOperation.Kind.REMOVE,
                "/spec/containers/0/securityContext/privileged",
                Optional.empty()),
            new FixOperation(
                FixOperation.Kind.SET, "/spec/hostPID", Optional.of(at(0, "metadata"))),
            new FixOperation(
                FixOperation.Kind.APPEND, "/spec/containers", Optional.of(wide.value()))),
        Optional.empty(),
        waiver);
  }

  private Finding missing() {
    Finding base = privileged(Optional.empty());
    return new Finding(
        rule("shared.limits.memory", Severity.LOW),
        "example.pods.careful",
        Action.WARN,
        Severity.LOW,
        "no limit\nfor memory",
        base.document(),
        Optional.of(Place.missing(at(0, "spec"), "/limits/memory")),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private Finding failure() {
    Finding base = privileged(Optional.empty());
    Span span = POLICY.span(10, 42);
    return new Finding(
        base.rule(),
        base.policy(),
        Action.DENY,
        Severity.CRITICAL,
        "cannot order a bool and an int",
        base.document(),
        base.place(),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(
            new EvaluationError(ErrorCode.NO_ORDER, "cannot order a bool and an int", span)),
        Optional.empty());
  }

  private Finding wideFinding() {
    return simple(Action.AUDIT, Severity.INFO, wide, ((MapValue) wide.value()).get("c"));
  }

  private Finding control() {
    return simple(Action.DENY, Severity.MEDIUM, odd, ((MapValue) odd.value()).get("text"));
  }

  private Finding withoutPlace() {
    Finding base = control();
    return new Finding(
        base.rule(),
        base.policy(),
        Action.DENY,
        Severity.HIGH,
        base.message(),
        Optional.of(pods.get(1)),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private Finding inventory() {
    Finding base = control();
    return new Finding(
        base.rule(),
        base.policy(),
        Action.DENY,
        Severity.HIGH,
        "no network policy anywhere",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Finding simple(Action action, Severity severity, Document document, Value value) {
    return new Finding(
        bareRule(),
        "example.texts.tidy",
        action,
        severity,
        "the text \u001B[31mis\u001B[0m odd",
        Optional.of(document),
        Optional.of(Place.of(value)),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** A critical rule of this name. */
  static RuleDescription rule(String name) {
    return rule(name, Severity.CRITICAL);
  }

  private static RuleDescription rule(String name, Severity severity) {
    return new RuleDescription(
        name,
        Optional.of("No privileges"),
        "",
        severity,
        Optional.of("Drop `privileged`."),
        List.of("PSS.1", "CIS 5.2.1"),
        Optional.of(Owner.PLATFORM),
        Optional.of(Phase.DEPLOY),
        POLICY.span(0, 4));
  }

  private static RuleDescription bareRule() {
    return new RuleDescription(
        "example.texts.tidy.odd",
        Optional.empty(),
        "",
        Severity.MEDIUM,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        POLICY.span(0, 4));
  }

  private static Waiver waiver() {
    return new Waiver(
        "shop.legacy",
        "is replaced in May",
        "team-a",
        LocalDate.of(2027, 6, 30),
        Optional.of("security"),
        Optional.of("SEC-12"));
  }

  private Value at(int document, String... keys) {
    Value value = pods.get(document).value();
    for (String key : keys) {
      value = ((MapValue) value).get(key);
    }
    return value;
  }

  private static List<Document> read(String file, String text) {
    return Documents.read(file, text.getBytes(StandardCharsets.UTF_8)).documents();
  }
}
