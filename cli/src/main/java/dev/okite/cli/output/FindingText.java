package dev.okite.cli.output;

import dev.okite.cli.output.Palette.Role;
import dev.okite.diagnostic.SourceLine;
import dev.okite.document.Document;
import dev.okite.document.DocumentText;
import dev.okite.document.Place;
import dev.okite.finding.Action;
import dev.okite.finding.EvaluationError;
import dev.okite.finding.Finding;
import dev.okite.finding.Waiver;
import dev.okite.source.Position;

/** A finding as text of a few lines. */
final class FindingText {
  private final Palette palette;

  FindingText(Palette palette) {
    this.palette = palette;
  }

  /** The text of {@code reported}, with the remedy of its rule where {@code withRemedy}. */
  String of(Reported reported, boolean withRemedy) {
    Finding finding = reported.finding();
    StringBuilder out = new StringBuilder();
    out.append(palette.paint(Role.PLACE, place(finding))).append(": ");
    out.append(palette.paint(role(reported), verdict(reported))).append(' ');
    out.append(finding.rule().name()).append(": ");
    out.append(Printable.line(finding.message())).append('\n');
    if (reported.isKnown()) {
      return out.toString();
    }
    if (!finding.isWaived()) {
      finding.place().ifPresent(place -> excerpt(reported, place, out));
    }
    notes(finding, withRemedy, out);
    return out.toString();
  }

  private void notes(Finding finding, boolean withRemedy, StringBuilder out) {
    // The line and column of a text do not tell where in it something stands.
    finding.place().filter(Place::embedded).ifPresent(place -> note("at", place.pointer(), out));
    for (Place place : finding.see()) {
      String missing = place.missing() ? ", where `" + place.pointer() + "` is missing" : "";
      note("see", place + missing, out);
    }
    if (!(finding.rule().name() + ".").startsWith(finding.policy() + ".")) {
      note("policy", finding.policy(), out);
    }
    if (finding.error().isPresent()) {
      EvaluationError error = finding.error().get();
      note("failed at", error.span() + " in `" + error.span().text() + "`", out);
    }
    if (finding.waiver().isPresent()) {
      Waiver waiver = finding.waiver().get();
      String until = waiver.exception() + " until " + waiver.expires();
      String approved = waiver.approvedBy().map(by -> ", approved by " + by).orElse("");
      String ticket = waiver.ticket().map(t -> ", ticket " + t).orElse("");
      note("waived by", until + approved + ticket + ": " + waiver.reason(), out);
    }
    if (!finding.isWaived()) {
      FixText.of(finding).ifPresent(fix -> note("fix", fix, out));
    }
    if (withRemedy && finding.rule().remedy().isPresent()) {
      note("remedy", finding.rule().remedy().get(), out);
    }
  }

  private void note(String label, String text, StringBuilder out) {
    out.append(palette.paint(Role.NOTE, label + ":")).append(' ');
    out.append(Printable.line(text)).append('\n');
  }

  /** The line that the place starts on, as diagnostics of policies show theirs. */
  private void excerpt(Reported reported, Place place, StringBuilder out) {
    if (place.start().isEmpty() || place.document().text().isEmpty()) {
      return;
    }
    DocumentText text = place.document().text().get();
    Position start = place.start().get();
    SourceLine line = SourceLine.of(text.line(start.line()), start, place.end().orElse(start));
    String number = Integer.toString(start.line());
    String label =
        place.missing() ? " `" + Printable.line(place.pointer()) + "` is missing here" : "";
    out.append(palette.paint(Role.FRAME, " " + number + " |"));
    out.append(' ').append(line.text()).append('\n');
    out.append(palette.paint(Role.FRAME, " " + " ".repeat(number.length()) + " |"));
    out.append(' ').append(line.margin());
    out.append(palette.paint(role(reported), line.underline() + label)).append('\n');
  }

  private static String place(Finding finding) {
    return Printable.line(
        finding
            .place()
            .map(Place::toString)
            .or(() -> finding.document().map(Document::file))
            .orElse("all documents"));
  }

  private static String verdict(Reported reported) {
    Finding finding = reported.finding();
    if (finding.error().isPresent()) {
      return "error " + finding.error().get().code().id();
    }
    String severity = finding.severity().word();
    if (finding.isWaived()) {
      return "waived " + severity;
    }
    if (reported.isKnown()) {
      return "known " + severity;
    }
    return finding.action() == Action.DENY ? severity : finding.action().word() + " " + severity;
  }

  private static Role role(Reported reported) {
    if (reported.finding().isError()) {
      return Role.ERROR;
    }
    return reported.isGraded() ? Role.of(reported.finding().severity()) : Role.QUIET;
  }
}
