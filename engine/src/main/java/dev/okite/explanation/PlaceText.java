package dev.okite.explanation;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.source.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Places as an explanation says them: in the file that it is about by line and column alone, as its
 * first line names the file.
 *
 * @param document what the explanation is about
 */
record PlaceText(Optional<Document> document) {
  private static final int SUMMARY = 4;
  private static final int PATH = 40;

  /** Where the value of {@code reason} stands; nothing if it has no place. */
  String of(Reason reason) {
    return reason.where().map(this::where).orElse("");
  }

  private String where(Where where) {
    if (!where.isMissing()) {
      return "  ← " + of(where.place());
    }
    return "  ← "
        + where.nearest().map(this::of).orElse("")
        + " has no `"
        + where.missingStep()
        + "`";
  }

  private String of(Place place) {
    Optional<Position> start = place.start();
    boolean isSameFile = document.filter(d -> d.file().equals(place.document().file())).isPresent();
    return isSameFile && start.isPresent() ? "line " + start.get() : place.toString();
  }

  /**
   * The places that decided, each with what stands there, in one line: scalars and what is missing,
   * if there are any.
   */
  String summary(List<Reason> reasons) {
    Map<String, Leaf> leaves = new LinkedHashMap<>();
    reasons.forEach(reason -> collect(reason, leaves));
    List<Leaf> all = List.copyOf(leaves.values());
    List<Leaf> telling = all.stream().filter(Leaf::isTelling).toList();
    List<Leaf> told = telling.isEmpty() ? all : telling;
    return told.stream().limit(SUMMARY).map(Leaf::text).collect(Collectors.joining(", "))
        + (told.size() > SUMMARY ? ", and " + (told.size() - SUMMARY) + " more" : "");
  }

  private record Leaf(String text, boolean isTelling) {}

  private void collect(Reason reason, Map<String, Leaf> leaves) {
    reason.because().forEach(below -> collect(below, leaves));
    if (reason.because().isEmpty() && reason.where().isPresent()) {
      Where where = reason.where().get();
      leaves.putIfAbsent(
          where.place().document() + where.place().pointer(),
          leaf(where, reason.value().orElse("")));
    }
  }

  private Leaf leaf(Where where, String value) {
    String path = where.place().pointer().replace('/', '.');
    String all = path.isEmpty() ? "the document" : path.substring(1);
    String shown = all.length() > PATH ? "…" + all.substring(all.length() - PATH) : all;
    if (where.isMissing()) {
      return new Leaf(shown + " is absent", true);
    }
    boolean isScalar = !value.startsWith("{") && !value.startsWith("[");
    return new Leaf(shown + " is " + value + " (" + of(where.place()) + ")", isScalar);
  }
}
