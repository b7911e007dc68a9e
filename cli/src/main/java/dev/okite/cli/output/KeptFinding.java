package dev.okite.cli.output;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.document.ResourceIdentity;
import dev.okite.finding.Action;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import dev.okite.finding.Waiver;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finding as those reports keep it that have to know all of them before they can write. It holds
 * on to no document.
 *
 * @param rule the rule that found it
 * @param policy the full name of the policy that was applied
 * @param state how it counts
 * @param action what is to be done about it
 * @param severity how bad it is
 * @param message what is wrong
 * @param location where it is
 * @param resource what the object that it is about calls itself
 * @param excerpt the lines around it
 * @param see further places
 * @param fix what to change, on one line
 * @param error why the rule could not judge
 * @param waiver the exception that waives it
 */
public record KeptFinding(
    RuleDescription rule,
    String policy,
    State state,
    Action action,
    Severity severity,
    String message,
    Location location,
    Optional<ResourceIdentity> resource,
    Optional<Excerpt> excerpt,
    List<String> see,
    Optional<String> fix,
    Optional<EvaluationError> error,
    Optional<Waiver> waiver) {

  /** What to read first: errors, then what blocks, then what is worse. */
  public static final Comparator<KeptFinding> GRAVEST_FIRST =
      Comparator.comparing(KeptFinding::state)
          .thenComparing(KeptFinding::action)
          .thenComparing(KeptFinding::severity, Comparator.reverseOrder());

  public KeptFinding {
    see = List.copyOf(see);
  }

  /** What is kept of {@code reported}. */
  public static KeptFinding of(Reported reported) {
    Finding finding = reported.finding();
    Optional<Document> document = finding.document().or(() -> FindingOrder.documentOf(finding));
    return new KeptFinding(
        finding.rule(),
        finding.policy(),
        State.of(reported),
        finding.action(),
        finding.severity(),
        finding.message(),
        Location.of(finding),
        document.map(Document::identity),
        finding.place().flatMap(Excerpt::of),
        finding.see().stream().map(KeptFinding::place).toList(),
        FixText.of(finding),
        finding.error(),
        finding.waiver());
  }

  /** Whether it blocks, or shows that something was not judged. */
  public boolean isGrave() {
    return state == State.ERROR || (state == State.NEW && action == Action.DENY);
  }

  /** What it is about: {@code Kind namespace/name} as far as there are such, or else its file. */
  public String subject() {
    String name =
        resource.stream()
            .flatMap(r -> Stream.of(r.namespace(), r.name()).flatMap(Optional::stream))
            .collect(Collectors.joining("/"));
    String subject =
        Stream.concat(resource.flatMap(ResourceIdentity::kind).stream(), Stream.of(name))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    if (!subject.isEmpty()) {
      return subject;
    }
    return location.file() == null ? "all documents" : location.file();
  }

  /** The word that says what it comes to: its severity, or why that does not count. */
  public String verdict() {
    return switch (state) {
      case ERROR -> "error";
      case NEW -> action == Action.DENY ? severity.word() : action.word() + " " + severity.word();
      case KNOWN, WAIVED -> state.word() + " " + severity.word();
    };
  }

  private static String place(Place place) {
    return place + (place.missing() ? ", where " + place.pointer() + " is missing" : "");
  }
}
