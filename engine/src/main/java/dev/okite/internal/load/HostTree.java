package dev.okite.internal.load;

import dev.okite.document.DocumentLimits;
import dev.okite.document.TreeAdapter;
import dev.okite.value.BoolValue;
import dev.okite.value.DecimalValue;
import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds values from a host's own tree, within the default limits. What is wrong with the tree is
 * an {@link IllegalArgumentException} that names the path to it. Recursion is bounded by the depth
 * limit.
 */
public final class HostTree<T> {
  private static final DocumentLimits LIMITS = DocumentLimits.DEFAULTS;

  private final TreeAdapter<T> adapter;

  /** The lists and maps around the node that is being read, from the outermost. */
  private final List<T> path = new ArrayList<>();

  private final List<String> pointer = new ArrayList<>();
  private int nodes;

  private HostTree(TreeAdapter<T> adapter) {
    this.adapter = adapter;
  }

  /** The values of a tree of Java's own classes. */
  public static Value read(@Nullable Object tree) {
    return read(HostTreeAdapter.node(tree), new HostTreeAdapter());
  }

  /** The values of a tree that {@code adapter} describes. */
  public static <T> Value read(T root, TreeAdapter<T> adapter) {
    return new HostTree<>(adapter).value(root);
  }

  private Value value(T node) {
    if (++nodes > LIMITS.maxNodes()) {
      throw failure("the tree has more than " + LIMITS.maxNodes() + " nodes");
    }
    return switch (kind(node)) {
      case NULL -> NullValue.at(Value.NO_OFFSET, Value.NO_OFFSET);
      case BOOL -> BoolValue.at(adapter.bool(node), Value.NO_OFFSET, Value.NO_OFFSET);
      case INT -> integer(number(node));
      case DECIMAL -> DecimalValue.of(number(node));
      case STRING -> StringValue.of(string(node));
      case LIST -> list(node);
      case MAP -> map(node);
    };
  }

  private TreeAdapter.Kind kind(T node) {
    try {
      return adapter.kind(node);
    } catch (IllegalArgumentException unknown) {
      throw failure(unknown.getMessage());
    }
  }

  private BigDecimal number(T node) {
    BigDecimal number;
    try {
      number = adapter.number(node);
    } catch (IllegalArgumentException notFinite) {
      throw failure(notFinite.getMessage());
    }
    if (!NumberText.fits(number)) {
      throw failure(
          "the number has more than "
              + DecimalValue.MAX_SCALE
              + " digits before or behind its point");
    }
    return number;
  }

  private Value integer(BigDecimal number) {
    if (number.stripTrailingZeros().scale() > 0) {
      throw failure("found " + number + ", expected an integer");
    }
    return CoreSchema.integer(number.toBigInteger(), Value.NO_OFFSET, Value.NO_OFFSET);
  }

  private String string(T node) {
    String text = adapter.string(node);
    if (text.length() > LIMITS.maxScalarLength()) {
      throw failure("the text has more than " + LIMITS.maxScalarLength() + " characters");
    }
    return text;
  }

  private ListValue list(T node) {
    enter(node);
    List<Value> elements = new ArrayList<>();
    adapter.elements(
        node,
        element -> {
          pointer.add(Integer.toString(elements.size()));
          elements.add(value(element));
          pointer.remove(pointer.size() - 1);
        });
    path.remove(path.size() - 1);
    return ListValue.at(elements.toArray(new Value[0]), Value.NO_OFFSET, Value.NO_OFFSET);
  }

  private MapValue map(T node) {
    enter(node);
    Map<String, Value> entries = new LinkedHashMap<>();
    try {
      adapter.entries(node, (key, entry) -> put(key, entry, entries));
    } catch (HostTreeFailure located) {
      throw located;
    } catch (IllegalArgumentException badKey) {
      throw failure(badKey.getMessage());
    }
    path.remove(path.size() - 1);
    return MapValue.at(
        entries.keySet().toArray(new String[0]),
        entries.values().toArray(new Value[0]),
        null,
        Value.NO_OFFSET,
        Value.NO_OFFSET);
  }

  private void put(String key, T entry, Map<String, Value> entries) {
    pointer.add(key);
    if (entries.put(key, value(entry)) != null) {
      throw failure("the key stands twice in its map");
    }
    pointer.remove(pointer.size() - 1);
  }

  private void enter(T node) {
    for (T outer : path) {
      if (outer == node) {
        throw failure("the tree contains itself");
      }
    }
    path.add(node);
    if (path.size() > LIMITS.maxDepth()) {
      throw failure("the tree nests deeper than " + LIMITS.maxDepth() + " levels");
    }
  }

  private IllegalArgumentException failure(@Nullable String message) {
    StringBuilder where = new StringBuilder();
    for (String step : pointer) {
      where.append('/').append(JsonPointer.escape(step));
    }
    return new HostTreeFailure(message + ", at `" + (where.isEmpty() ? "/" : where) + "`");
  }

  /** A failure whose message names its place. */
  private static final class HostTreeFailure extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    HostTreeFailure(String message) {
      super(message);
    }
  }
}
