package dev.okite.conformance.podsecurity;

import dev.okite.conformance.podsecurity.Check.Level;
import dev.okite.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code matrix.txt}.
 *
 * @param change what is added
 * @param baseline the checks that then fail at the level baseline, as written in the table
 * @param restricted the same at the level restricted
 */
record MatrixRow(PodChange change, String baseline, String restricted) {
  static List<MatrixRow> all() {
    return Table.rows("matrix.txt", 4).stream()
        .map(
            cells ->
                new MatrixRow(
                    new PodChange(cells.get(0), cells.get(1)), cells.get(2), cells.get(3)))
        .toList();
  }

  /** The ids that fail at a level and version. */
  Set<String> expected(Level level, int minor) {
    Set<String> ids = new TreeSet<>();
    for (String band : (level == Level.BASELINE ? baseline : restricted).split(", ", -1)) {
      if (!band.isEmpty()) {
        String[] parts = band.split("[ -]", -1);
        if (Integer.parseInt(parts[1]) <= minor && minor <= Integer.parseInt(parts[2])) {
          ids.add(parts[0]);
        }
      }
    }
    return ids;
  }

  /** The ids that the row names at all. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    for (int minor = 0; minor <= PodSecurityStandard.NEWEST; minor++) {
      ids.addAll(expected(Level.BASELINE, minor));
      ids.addAll(expected(Level.RESTRICTED, minor));
    }
    return ids;
  }

  /** The pods with the change in objects of every kind. */
  List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    for (Map<String, @Nullable Object> pod : change.pods()) {
      for (List<String> kind : PodTemplates.KINDS) {
        documents.add(PodTemplates.document(PodTemplates.asObject(kind, pod)));
      }
    }
    return documents;
  }

  @Override
  public String toString() {
    return change.toString();
  }
}
