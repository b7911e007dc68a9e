package dev.okite.internal.load;

import dev.okite.source.Excerpt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The entries that a YAML map has: its own, and in the place of a merge key those that it brings.
 * An entry of its own wins over a merged one, and of several merged maps the first.
 */
final class MapEntries {
  static final String MERGE = "<<";

  private final ScalarReader scalars;
  private final NodeBudget budget;

  /** Kubernetes tools let a later merge key win over the entries before it, others do not. */
  private final boolean strictOrder;

  MapEntries(ScalarReader scalars, NodeBudget budget, boolean strictOrder) {
    this.scalars = scalars;
    this.budget = budget;
    this.strictOrder = strictOrder;
  }

  /** The entries of {@code mapping}, which stands {@code depth} levels deep. */
  List<MapEntry> of(YamlNode.Mapping mapping, int depth) {
    Map<String, MapEntry> entries = new LinkedHashMap<>();
    boolean merges = false;
    for (int i = 0; i < mapping.size(); i++) {
      if (isMerge(mapping.key(i))) {
        if (merges) {
          throw duplicate(MERGE, mapping.key(i).start);
        }
        merges = true;
        merge(mapping.value(i), depth, entries);
      } else {
        add(entry(mapping, i), entries);
      }
    }
    return new ArrayList<>(entries.values());
  }

  private MapEntry entry(YamlNode.Mapping mapping, int index) {
    YamlNode key = mapping.key(index);
    if (!(key.target() instanceof YamlNode.Scalar scalar)) {
      throw new LoadFailure(key.start, "found a list or a map as a key, expected text");
    }
    budget.checkLength(scalar.text.length(), key.start);
    return new MapEntry(
        keyText(scalar, key.start), key.start, key.end, mapping.value(index), false);
  }

  private String keyText(YamlNode.Scalar scalar, int at) {
    try {
      return scalars.key(scalar);
    } catch (LoadFailure failure) {
      throw new LoadFailure(at, failure.text());
    }
  }

  private static void add(MapEntry entry, Map<String, MapEntry> entries) {
    MapEntry before = entries.put(entry.key(), entry);
    if (before != null && !before.merged()) {
      throw duplicate(entry.key(), entry.keyStart());
    }
  }

  private static LoadFailure duplicate(String key, int offset) {
    return new LoadFailure(
        offset, "the key `" + Excerpt.of(key) + "` stands twice in this map; keep one of them");
  }

  private static boolean isSameScalar(YamlNode a, YamlNode b) {
    return a.target() instanceof YamlNode.Scalar one
        && b.target() instanceof YamlNode.Scalar other
        && one.text.equals(other.text)
        && one.plain == other.plain
        && Objects.equals(one.tag, other.tag);
  }

  static boolean isMerge(YamlNode key) {
    return key instanceof YamlNode.Scalar scalar
        && scalar.text.equals(MERGE)
        && (scalar.tag == null
            ? scalar.plain
            : ScalarReader.standardName(scalar.tag).equals("merge"));
  }

  private void merge(YamlNode source, int depth, Map<String, MapEntry> entries) {
    budget.checkDepth(depth + 1, source.start);
    if (source.target() instanceof YamlNode.Sequence list) {
      for (YamlNode item : list.items) {
        mergeMap(item, depth, entries);
      }
    } else {
      mergeMap(source, depth, entries);
    }
  }

  private void mergeMap(YamlNode source, int depth, Map<String, MapEntry> entries) {
    if (!(source.target() instanceof YamlNode.Mapping mapping)) {
      throw new LoadFailure(
          source.start, "`<<` merges maps, expected a map or a list of maps here");
    }
    budget.spend(source.start);
    for (MapEntry entry : of(mapping, depth + 1)) {
      budget.spend(source.start);
      MapEntry before = entries.get(entry.key());
      if (before == null) {
        entries.put(
            entry.key(),
            new MapEntry(entry.key(), entry.keyStart(), entry.keyEnd(), entry.value(), true));
      } else if (strictOrder && !before.merged() && !isSameScalar(before.value(), entry.value())) {
        throw new LoadFailure(
            source.start,
            "`<<` brings the key `"
                + Excerpt.of(entry.key())
                + "`, which stands before it, and tools disagree on which of the two counts; write"
                + " `<<` first");
      }
    }
  }
}
