package dev.okite.explanation;

import dev.okite.document.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What expressions came to, a line for each, what decided it indented below. */
final class FactLines {
  private static final int EXPRESSION = 70;
  private static final int SUMMARY = 4;
  private static final int PATH = 40;

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return lines;
  }

  /** Tells of {@code reason} and all below it. */
  void write(Reason reason, int depth) {
    if (reason.kind() == Reason.Kind.SOURCE && !reason.because().isEmpty()) {
      sourceOf(reason, depth);
      return;
    }
    String line = line(reason);
    List<Reason> because = reason.because();
    Optional<Reason> only = only(reason);
    if (only.isPresent()) {
      line += "; " + line(only.get());
      because = only.get().because();
    }
    add(depth, line);
    because.forEach(below -> write(below, depth + 1));
    if (reason.more() > 0) {
      add(depth + 1, "… and " + reason.more() + " more");
    }
    if (reason.isCut()) {
      add(depth + 1, "…");
    }
  }

  /** What a condition looked at, in one line. */
  void summary(Reason reason) {
    List<String> told = leaves(reason);
    if (told.isEmpty()) {
      add(0, line(reason));
      return;
    }
    String more = told.size() > SUMMARY ? " … and " + (told.size() - SUMMARY) + " more" : "";
    String value = reason.value().orElse("");
    add(
        0,
        value
            + ", since "
            + String.join(", ", told.subList(0, Math.min(SUMMARY, told.size())))
            + more);
  }

  static String element(Reason element) {
    return element.name().map(name -> name + " = ").orElse("")
        + element.value().orElse("")
        + element.where().map(FactLines::place).orElse("");
  }

  private void sourceOf(Reason source, int depth) {
    add(depth, line(source));
    source.because().forEach(below -> write(below, depth + 1));
  }

  /** The only thing that decided, where it is short: it fits on the same line. */
  private static Optional<Reason> only(Reason reason) {
    if (reason.because().size() != 1 || reason.more() > 0) {
      return Optional.empty();
    }
    Reason only = reason.because().get(0);
    boolean isLeaf = only.because().isEmpty() && only.kind() == Reason.Kind.EXPRESSION;
    return isLeaf ? Optional.of(only) : Optional.empty();
  }

  private static String line(Reason reason) {
    String expression = reason.span().map(span -> SourceLines.oneLine(span, EXPRESSION)).orElse("");
    String value =
        reason.where().filter(Where::isMissing).isPresent()
            ? " is absent"
            : reason.value().map(v -> " → " + v).orElse(" fails");
    String where = reason.where().map(FactLines::place).orElse("");
    return switch (reason.kind()) {
      case ELEMENT -> element(reason);
      case NAME -> reason.name().orElse("") + " = " + expression + value + where + at(reason);
      case FUNCTION -> reason.name().orElse("") + ": " + expression + value + where + at(reason);
      case SOURCE -> "in " + expression + value + where;
      default -> expression + value + where;
    };
  }

  private static String at(Reason reason) {
    return reason
        .span()
        .map(span -> "  (" + span.source().name() + ":" + span.position().line() + ")")
        .orElse("");
  }

  private static String place(Where where) {
    return where.isMissing()
        ? "  ← "
            + where.nearest().map(Place::toString).orElse("")
            + " has no `"
            + ExplanationText.oneLine(where.missingStep())
            + "`"
        : "  ← " + where.place();
  }

  /** The places that are named in {@code reason}, each with what stands there. */
  private static List<String> leaves(Reason reason) {
    Map<String, String> leaves = new LinkedHashMap<>();
    collect(reason, leaves);
    return List.copyOf(leaves.values());
  }

  private static void collect(Reason reason, Map<String, String> leaves) {
    reason.because().forEach(below -> collect(below, leaves));
    if (reason.because().isEmpty() && reason.where().isPresent()) {
      Where where = reason.where().get();
      leaves.putIfAbsent(where.place().document() + where.place().pointer(), leaf(where, reason));
    }
  }

  private static String leaf(Where where, Reason reason) {
    String path = where.place().pointer().replace('/', '.');
    String shown = path.isEmpty() ? "the document" : path.substring(1);
    String cut = shown.length() > PATH ? "…" + shown.substring(shown.length() - PATH) : shown;
    return where.isMissing()
        ? cut + " is absent"
        : cut + " is " + reason.value().orElse("") + " (" + where.place() + ")";
  }

  private void add(int depth, String text) {
    lines.add("  ".repeat(depth) + ExplanationText.oneLine(text));
  }
}
