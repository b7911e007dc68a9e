package dev.okite.internal.reference;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes findings down as the case files expect them. A place is its pointer, {@code (root)} for
 * that of the root, with a question mark where it is missing and the number of the document before
 * it where there are several.
 */
final class CaseText {
  private final boolean numbered;

  CaseText(List<Document> documents) {
    this.numbered = documents.size() > 1;
  }

  List<String> lines(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(
        finding.rule().name()
            + (finding.rule().name().startsWith(finding.policy() + ".")
                ? ""
                : " of " + finding.policy())
            + finding.place().map(place -> " at " + place(place)).orElse(" nowhere")
            + ": "
            + finding.message());
    finding.error().ifPresent(error -> lines.add("  " + failure(error)));
    if (!finding.see().isEmpty()) {
      lines.add("  see " + places(finding.see()));
    }
    if (!finding.evidence().isEmpty()) {
      lines.add("  shows " + places(finding.evidence()));
    }
    finding.fixes().forEach(fix -> lines.add("  fix " + fix(fix)));
    return lines;
  }

  String failure(EvaluationError error) {
    return "fails " + error.code().id() + " in " + error.span().text();
  }

  String places(List<Place> places) {
    return places.stream().map(this::place).collect(Collectors.joining(" "));
  }

  String place(Place place) {
    return (numbered ? place.document().index() + ":" : "")
        + (place.pointer().isEmpty() ? "(root)" : place.pointer())
        + (place.missing() ? "?" : "");
  }

  private static String fix(FixOperation fix) {
    return fix.kind().name().toLowerCase(java.util.Locale.ROOT)
        + " "
        + fix.pointer()
        + fix.value().map(value -> " " + value.render()).orElse("");
  }
}
