package dev.okite.cli.output;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import dev.okite.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The order in which people read findings: by file in the order they were read, by line, by column;
 * those at the same place as the engine gave them. A finding without a place comes before those
 * that have one, and one without a document comes last.
 */
public final class FindingOrder {
  private record Ranked(Finding finding, int file, Position position) {}

  private static final Position BEFORE_ALL = new Position(0, 0);

  private FindingOrder() {}

  /**
   * The findings, sorted.
   *
   * @param files the names of the files, in order; others, such as those of exceptions, come after
   *     them in the order of the findings
   */
  public static List<Finding> sort(List<Finding> findings, List<String> files) {
    Map<String, Integer> ranks = new HashMap<>();
    for (String file : files) {
      ranks.putIfAbsent(file, ranks.size());
    }
    List<Ranked> ranked = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      int file =
          documentOf(finding)
              .map(d -> ranks.computeIfAbsent(d.file(), other -> ranks.size()))
              .orElse(Integer.MAX_VALUE);
      Position position = finding.place().flatMap(Place::start).orElse(BEFORE_ALL);
      ranked.add(new Ranked(finding, file, position));
    }
    ranked.sort(FindingOrder::compare);
    return ranked.stream().map(Ranked::finding).toList();
  }

  private static int compare(Ranked one, Ranked other) {
    int order = Integer.compare(one.file, other.file);
    return order != 0 ? order : one.position.compareTo(other.position);
  }

  /** The document that {@code finding} points into, or else is about. */
  public static Optional<Document> documentOf(Finding finding) {
    return finding.place().map(Place::document).or(finding::document);
  }
}
