package dev.okite.explanation;

import dev.okite.document.Document;
import dev.okite.document.ResourceIdentity;
import dev.okite.finding.Finding;
import dev.okite.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * An explanation as text for people: the steps of the rule that decided, each with its source line
 * and under it what its parts came to and where that stands. Lines end in LF. What documents hold
 * may stand in it as it is, but for line ends.
 */
public final class ExplanationText {
  private final Explanation explanation;
  private final PlaceText places;
  private final StringBuilder out = new StringBuilder();

  /** The source whose lines are being shown. */
  private Optional<Source> source = Optional.empty();

  private ExplanationText(Explanation explanation) {
    this.explanation = explanation;
    this.places = new PlaceText(explanation.document());
  }

  /** The text of {@code explanation}, of several lines. */
  public static String of(Explanation explanation) {
    ExplanationText text = new ExplanationText(explanation);
    text.headline();
    text.steps(explanation.reasons(), "");
    return text.out.toString();
  }

  private void headline() {
    out.append(explanation.rule().name()).append(' ').append(verdict()).append('\n');
    if (explanation.outcome() == Explanation.Outcome.NOT_APPLIED) {
      String summary = places.summary(explanation.reasons());
      out.append(summary.isEmpty() ? "" : "because " + oneLine(summary) + "\n");
    }
  }

  private String verdict() {
    String document = explanation.document().map(ExplanationText::name).orElse("the inventory");
    return switch (explanation.outcome()) {
      case FIRED -> "fires on " + document;
      case WAIVED -> "fires on " + document + ", and is waived";
      case QUIET -> "stays quiet on " + document;
      case NOT_APPLIED -> "does not apply to " + document;
      case ERROR -> "cannot judge " + document;
    };
  }

  private static String name(Document document) {
    ResourceIdentity identity = document.identity();
    String place = document.file() + (document.index() > 0 ? "#" + document.index() : "");
    if (identity.kind().isEmpty() || identity.name().isEmpty()) {
      return place;
    }
    String namespace = identity.namespace().map(n -> n + "/").orElse("");
    return identity.kind().get() + " " + namespace + identity.name().get() + " in " + place;
  }

  private void steps(List<Reason> steps, String indent) {
    for (Reason step : steps) {
      step(step, indent);
    }
  }

  private void step(Reason step, String indent) {
    switch (step.kind()) {
      case FOR -> loop(step, indent);
      case EXCEPTION -> exception(step, indent);
      case MATCH, EXCEPT, WHERE -> condition(step, indent);
      case DENY, REQUIRE -> assertion(step, indent);
      default -> facts(step, indent);
    }
  }

  private void loop(Reason loop, String indent) {
    lines(loop, indent);
    boolean hasElements = loop.because().stream().anyMatch(r -> r.kind() == Reason.Kind.ELEMENT);
    FactLines facts = new FactLines(places);
    for (Reason each : loop.because()) {
      if (each.kind() == Reason.Kind.ELEMENT) {
        fact(indent, facts.element(each));
        steps(each.because(), indent + "  ");
      } else if (!hasElements) {
        facts.write(each, 0);
      }
    }
    if (!hasElements) {
      if (loop.error().isEmpty()) {
        fact(indent, "there is nothing to go through");
      }
      facts.lines().forEach(line -> fact(indent, line));
    }
    error(loop, indent);
    if (loop.more() > 0) {
      fact(indent, "… and " + loop.more() + " more");
    }
  }

  /** One that let the rule pass is told in short: what it looked at. */
  private void condition(Reason condition, String indent) {
    lines(condition, indent);
    if (isPassed(condition)) {
      String summary = places.summary(condition.because());
      fact(indent, "holds" + (summary.isEmpty() ? "" : ", since " + oneLine(summary)));
    } else {
      facts(condition, indent);
    }
    error(condition, indent);
  }

  private boolean isPassed(Reason condition) {
    boolean holds = condition.value().filter(v -> v.equals("true")).isPresent();
    return condition.error().isEmpty() && holds == (condition.kind() != Reason.Kind.EXCEPT);
  }

  private void assertion(Reason assertion, String indent) {
    lines(assertion, indent);
    facts(assertion, indent);
    error(assertion, indent);
    boolean isFinding = assertion.name().isPresent() && assertion.error().isEmpty();
    if (isFinding) {
      fact(indent, "so: " + oneLine(assertion.name().get()));
    }
  }

  private void exception(Reason exception, String indent) {
    lines(exception, indent);
    fact(
        indent,
        "waived by "
            + exception.name().orElse("")
            + ": "
            + oneLine(exception.value().orElse(""))
            + until(exception.name().orElse("")));
    FactLines facts = new FactLines(places);
    exception.because().forEach(reason -> facts.write(reason, 0));
    facts.lines().forEach(line -> fact(indent, line));
  }

  private String until(String exception) {
    return explanation.findings().stream()
        .map(Finding::waiver)
        .flatMap(Optional::stream)
        .filter(waiver -> waiver.exception().equals(exception))
        .findFirst()
        .map(waiver -> " (until " + waiver.expires() + ")")
        .orElse("");
  }

  private void facts(Reason reason, String indent) {
    FactLines facts = new FactLines(places);
    facts.write(FactLines.narrowed(reason), 0);
    facts.lines().forEach(line -> fact(indent, line));
  }

  private void error(Reason step, String indent) {
    step.error()
        .ifPresent(
            error ->
                fact(
                    indent,
                    "error "
                        + error.code().id()
                        + ": "
                        + oneLine(error.message())
                        + " ("
                        + error.span()
                        + ")"));
  }

  /** The lines of the source that a step stands on. */
  private void lines(Reason step, String indent) {
    step.span()
        .ifPresent(
            span -> {
              if (!source.equals(Optional.of(span.source()))) {
                source = Optional.of(span.source());
                out.append('\n').append(span.source().name()).append('\n');
              }
              SourceLines lines = SourceLines.of(span);
              for (SourceLines.Line line : lines.lines()) {
                out.append(gutter(Integer.toString(line.number())))
                    .append(indent)
                    .append(line.text())
                    .append('\n');
              }
            });
  }

  private void fact(String indent, String text) {
    out.append(gutter("")).append(indent).append("  ").append(text).append('\n');
  }

  private static String gutter(String number) {
    return " ".repeat(Math.max(0, 4 - number.length())) + number + " | ";
  }

  static String oneLine(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n");
  }
}
