package dev.okite.explanation;

import dev.okite.explanation.Reason.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * What expressions came to, a line for each, what decided it indented below. What only says how a
 * name was found, whose place is told, is left out.
 */
final class FactLines {
  private static final int EXPRESSION = 100;

  private final PlaceText places;
  private final List<String> lines = new ArrayList<>();

  FactLines(PlaceText places) {
    this.places = places;
  }

  List<String> lines() {
    return lines;
  }

  /** Tells of {@code reason} and all below it. */
  void write(Reason reason, int depth) {
    List<Reason> because = shown(reason);
    if (because.size() == 1 && reason.more() == 0) {
      Reason only = because.get(0);
      if (only.kind() == Kind.NAME) {
        write(only, depth);
        return;
      }
      if (only.kind() == Kind.FUNCTION && !isCulprit(only)) {
        add(depth, line(reason) + declared(only));
        body(only, depth + 1);
        return;
      }
      if (shown(only).isEmpty() && only.kind() == Kind.EXPRESSION && !only.isCut()) {
        add(depth, line(reason) + "; " + line(only));
        return;
      }
    }
    add(depth, line(reason));
    below(reason, because, depth + 1);
  }

  /** Of the body of a function, what decided says as much as the whole. */
  private void body(Reason function, int depth) {
    List<Reason> because = shown(function);
    if (because.isEmpty()) {
      add(depth, line(function));
    }
    below(function, because, depth);
  }

  /** Whether it failed, and none of its parts did. */
  private static boolean isCulprit(Reason reason) {
    return reason.error().isPresent()
        && reason.because().stream().allMatch(part -> part.error().isEmpty());
  }

  private void below(Reason reason, List<Reason> because, int depth) {
    boolean isElement = reason.kind() == Kind.ELEMENT;
    because.forEach(each -> write(isElement ? narrowed(each) : each, depth));
    if (reason.more() > 0) {
      add(depth, "… and " + reason.more() + " more");
    }
    if (reason.isCut()) {
      add(depth, "…");
    }
  }

  /** What is left out says the same again, or how a name was found whose place is told. */
  private static List<Reason> shown(Reason reason) {
    boolean hasElements = reason.because().stream().anyMatch(r -> r.kind() == Kind.ELEMENT);
    return reason.because().stream()
        .filter(r -> !(hasElements && r.kind() == Kind.SOURCE && r.error().isEmpty()))
        .filter(
            r ->
                reason.where().isEmpty()
                    || r.error().isPresent()
                    || !(r.kind() == Kind.NAME || r.kind() == Kind.FUNCTION))
        .filter(r -> !isSame(r, reason))
        .toList();
  }

  /** Of a condition that is shown as a whole elsewhere, the operand that decided. */
  static Reason narrowed(Reason condition) {
    Reason narrow = condition;
    while (narrow.because().size() == 1
        && narrow.more() == 0
        && narrow.because().get(0).kind() == Kind.EXPRESSION
        && narrow.value().isPresent()
        && narrow.because().get(0).value().equals(narrow.value())
        && !narrow.because().get(0).because().isEmpty()) {
      narrow = narrow.because().get(0);
    }
    return narrow;
  }

  private static boolean isSame(Reason part, Reason whole) {
    return part.because().isEmpty()
        && part.where().isPresent()
        && part.where().equals(whole.where())
        && part.value().equals(whole.value())
        && part.kind() == Kind.EXPRESSION;
  }

  String element(Reason element) {
    return element.name().map(name -> name + " = ").orElse("")
        + element.value().orElse("")
        + places.of(element);
  }

  private String line(Reason reason) {
    String expression = reason.span().map(span -> SourceLines.oneLine(span, EXPRESSION)).orElse("");
    return switch (reason.kind()) {
      case ELEMENT -> element(reason);
      case NAME -> name(reason, expression) + value(reason) + places.of(reason) + declared(reason);
      case MISMATCH ->
          reason.name().filter(path -> !path.isEmpty()).map(path -> path + ": ").orElse("")
              + reason.value().orElse("");
      case SOURCE -> "in " + expression + value(reason) + places.of(reason);
      default -> expression + value(reason) + places.of(reason);
    };
  }

  private static String name(Reason reason, String expression) {
    return reason.name().orElse("") + " = " + expression;
  }

  private static String value(Reason reason) {
    boolean isNull = reason.value().filter("null"::equals).isPresent();
    if (isNull && reason.where().filter(Where::isMissing).isPresent()) {
      return " is absent";
    }
    if (reason.isCut() && reason.value().isEmpty()) {
      return "";
    }
    return reason.value().map(v -> " → " + v).orElse(" fails");
  }

  private static String declared(Reason reason) {
    return reason
        .span()
        .map(span -> "  (" + span.source().name() + ":" + span.position().line() + ")")
        .orElse("");
  }

  private void add(int depth, String text) {
    lines.add("  ".repeat(depth) + ExplanationText.oneLine(text));
  }
}
