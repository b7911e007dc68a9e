package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code {key: value}}. */
public final class MapNode extends EvalNode {
  private final EvalNode[] keys;
  private final EvalNode[] values;

  /**
   * A map.
   *
   * @param keys nodes whose values are strings
   * @param values as many nodes
   */
  public MapNode(Span span, EvalNode[] keys, EvalNode[] values) {
    super(span);
    this.keys = keys;
    this.values = values;
  }

  @Override
  public Value eval(Frame frame) {
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int i = 0; i < keys.length; i++) {
      StringValue key = (StringValue) keys[i].eval(frame);
      entries.put(key.value(), values[i].eval(frame));
    }
    return Computed.checked(this, frame, MapValue.of(entries), values);
  }

  @Override
  public void show(Frame frame, Shown shown) {
    for (int i = 0; i < keys.length; i++) {
      keys[i].show(frame, shown);
      values[i].show(frame, shown);
    }
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return dev.okite.internal.sketch.Computed.map(sketcher, this, List.of(keys), List.of(values));
  }
}
