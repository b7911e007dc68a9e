package dev.okite.internal.load;

import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the nodes of one document into values, each with its place. What an alias or a merge key
 * brings is converted anew, so that every value stands in one place only. Recursion is bounded by
 * the depth limit, which holds across aliases.
 */
final class YamlConverter {
  /** Instead of where a key starts: the value has none. */
  private static final int NO_KEY = -1;

  private final ScalarReader scalars;
  private final MapEntries mapEntries;
  private final NodeBudget budget;

  /** The outermost alias that is being expanded: the place of what is too large about it. */
  private @Nullable YamlNode expanded;

  private YamlConverter(ScalarSchema schema, NodeBudget budget) {
    this.scalars = new ScalarReader(schema);
    this.budget = budget;
    this.mapEntries = new MapEntries(scalars, budget, schema instanceof KubernetesSchema);
  }

  /** The value of a whole document under the schema that it asks for. */
  static Value convert(YamlNode root, NodeBudget budget) {
    ScalarSchema schema = KubernetesObject.is(root) ? new KubernetesSchema() : new CoreSchema();
    return new YamlConverter(schema, budget).value(root, NO_KEY, 1);
  }

  private Value value(YamlNode node, int keyStart, int depth) {
    YamlNode target = node.target();
    if (target != node && expanded == null) {
      expanded = node;
      Value copy = value(node, target, keyStart, depth);
      expanded = null;
      return copy;
    }
    return value(node, target, keyStart, depth);
  }

  private Value value(YamlNode node, YamlNode target, int keyStart, int depth) {
    int blamed = expanded == null ? node.start : expanded.start;
    budget.spend(blamed);
    if (target instanceof YamlNode.Scalar scalar) {
      return scalar(scalar, node);
    }
    YamlNode.Collection collection = (YamlNode.Collection) target;
    budget.checkDepth(depth, blamed);
    boolean byKey = keyStart != NO_KEY && !collection.flow && node == target;
    int start = byKey ? keyStart : node.start;
    return collection instanceof YamlNode.Mapping mapping
        ? map(mapping, start, node.end, depth)
        : list((YamlNode.Sequence) collection, start, node.end, depth);
  }

  private Value scalar(YamlNode.Scalar scalar, YamlNode node) {
    try {
      return scalars.value(scalar, node.start, node.end);
    } catch (LoadFailure failure) {
      throw new LoadFailure(node.start, failure.text());
    }
  }

  private ListValue list(YamlNode.Sequence sequence, int start, int end, int depth) {
    Value[] elements = new Value[sequence.items.size()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = value(sequence.items.get(i), NO_KEY, depth + 1);
    }
    return ListValue.at(elements, start, end);
  }

  private MapValue map(YamlNode.Mapping mapping, int start, int end, int depth) {
    List<MapEntry> entries = mapEntries.of(mapping, depth);
    int size = entries.size();
    String[] keys = new String[size];
    Value[] values = new Value[size];
    int[] keyOffsets = new int[2 * size];
    for (int i = 0; i < size; i++) {
      MapEntry entry = entries.get(i);
      keys[i] = entry.key();
      values[i] = value(entry.value(), entry.keyStart(), depth + 1);
      keyOffsets[2 * i] = entry.keyStart();
      keyOffsets[2 * i + 1] = entry.keyEnd();
    }
    return MapValue.at(keys, values, keyOffsets, start, end);
  }
}
