package dev.okite.internal.testing;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import dev.okite.internal.eval.ShortText;
import dev.okite.source.Position;
import java.util.Comparator;
import java.util.List;

/**
 * Findings as a golden file holds them (language reference 12.1): each with its place on one line,
 * and indented below that what was found. The order is that of the places, so that it does not
 * depend on that of the policies.
 */
final class FindingsText {
  private static final Comparator<Position> BY_POSITION =
      Comparator.comparingInt(Position::line).thenComparingInt(Position::column);
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(FindingsText::file)
          .thenComparing(f -> f.document().map(Document::index).orElse(-1))
          .thenComparing(
              f -> f.place().flatMap(Place::start).orElse(new Position(0, 0)), BY_POSITION)
          .thenComparing(f -> f.place().map(Place::pointer).orElse(""))
          .thenComparing(f -> f.rule().name())
          .thenComparing(Finding::message);

  private final String folder;

  /** Files are written relative to {@code folder}, which ends in {@code /} or is empty. */
  FindingsText(String folder) {
    this.folder = folder;
  }

  String of(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "no findings\n";
    }
    StringBuilder out = new StringBuilder();
    findings.stream().sorted(BY_PLACE).forEach(finding -> write(finding, out));
    return out.toString();
  }

  private void write(Finding finding, StringBuilder out) {
    line(out, finding.place().map(this::place).orElseGet(() -> withoutPlace(finding)));
    line(
        out,
        "  "
            + verdict(finding)
            + " "
            + finding.severity().word()
            + " "
            + finding.rule().name()
            + ": "
            + finding.message());
    finding.see().forEach(place -> line(out, "  see: " + place(place)));
    finding.fixes().forEach(fix -> line(out, "  fix: " + fix(fix)));
  }

  private static String file(Finding finding) {
    return finding.document().map(Document::file).orElse("");
  }

  private String withoutPlace(Finding finding) {
    return finding.document().map(document -> relative(document.file())).orElse("all documents");
  }

  private String place(Place place) {
    String position = place.start().map(p -> ":" + p).orElse("#" + place.document().index());
    String pointer = place.pointer().isEmpty() ? "the root" : place.pointer();
    return relative(place.document().file())
        + position
        + " "
        + pointer
        + (place.missing() ? ", missing" : "");
  }

  private String relative(String file) {
    return file.startsWith(folder) ? file.substring(folder.length()) : file;
  }

  private static String verdict(Finding finding) {
    return finding
        .error()
        .map(error -> "error " + error.code().id())
        .or(() -> finding.waiver().map(waiver -> "waived by " + waiver.exception()))
        .orElse(finding.action().word());
  }

  private static String fix(FixOperation fix) {
    String value = fix.value().map(v -> ShortText.quoted(v, Integer.MAX_VALUE)).orElse("");
    return switch (fix.kind()) {
      case REMOVE -> "remove " + fix.pointer();
      case SET -> "set " + fix.pointer() + " to " + value;
      case APPEND -> "add " + value + " to " + fix.pointer();
    };
  }

  /** One line, whatever a message, a name of a file or a key of a document holds. */
  private static void line(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
    out.append('\n');
  }
}
