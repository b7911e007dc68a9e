package dev.okite.conformance.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes a tree at random wherever {@link Evidence} leaves it out: replaces values by values of
 * any kind, and adds and removes keys. Lists that hold evidence keep their length.
 */
final class DocumentEditor {
  /** They tell how the scalars of a document are read, so changing them may change all of them. */
  private static final List<String> SCHEMA = List.of("apiVersion", "kind");

  /** The keys that programs ask for, and what they mostly expect there. */
  private static final Map<String, Shape> FIELDS = fields();

  private final Choices choices;
  private final Evidence evidence;
  private final DocumentGenerator values;
  private int edits;

  DocumentEditor(Choices choices, Evidence evidence) {
    this.choices = choices;
    this.evidence = evidence;
    this.values = new DocumentGenerator(choices);
  }

  /** A changed copy of {@code root}. */
  @Nullable Object edit(@Nullable Object root) {
    return evidence.leavesOut("") ? root : node(root, "");
  }

  /** How many changes were made. */
  int edits() {
    return edits;
  }

  private @Nullable Object node(@Nullable Object node, String pointer) {
    if (node instanceof Map<?, ?> map) {
      return map(map, pointer);
    }
    return node instanceof List<?> list ? list(list, pointer) : node;
  }

  private Map<String, @Nullable Object> map(Map<?, ?> map, String pointer) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      String below = Evidence.below(pointer, key);
      boolean free = evidence.leavesOut(below) && !(pointer.isEmpty() && SCHEMA.contains(key));
      if (free && choices.chance(20)) {
        edits++;
      } else {
        changed.put(key, free ? replaced(entry.getValue()) : node(entry.getValue(), below));
      }
    }
    for (Map.Entry<String, Shape> field : FIELDS.entrySet()) {
      String key = field.getKey();
      boolean free = evidence.leavesOut(Evidence.below(pointer, key)) && !SCHEMA.contains(key);
      if (free && !changed.containsKey(key) && choices.chance(15)) {
        changed.put(key, choices.chance(50) ? values.shaped(field.getValue()) : value());
        edits++;
      }
    }
    return changed;
  }

  private List<@Nullable Object> list(List<?> list, String pointer) {
    List<@Nullable Object> changed = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String below = Evidence.below(pointer, String.valueOf(i));
      Object element = list.get(i);
      changed.add(evidence.leavesOut(below) ? replaced(element) : node(element, below));
    }
    return changed;
  }

  private @Nullable Object replaced(@Nullable Object value) {
    if (choices.chance(40)) {
      return value;
    }
    edits++;
    return value();
  }

  /** A value of any kind, most often one that conditions are about. */
  private @Nullable Object value() {
    return choices.chance(50) ? values.shaped(choices.pick(Shape.values())) : values.anything(2);
  }

  private static Map<String, Shape> fields() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    Vocabulary.KEYS.forEach(key -> fields.put(key, Shape.FLAG));
    for (Shape shape : Shape.values()) {
      fields.putAll(shape.fields());
    }
    return fields;
  }
}
