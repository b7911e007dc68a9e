package dev.okite.internal.tree;

import dev.okite.source.Span;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code {k: v for x in xs where condition}}. */
public final class MapComprehensionNode extends EvalNode {
  private final KeyNode key;
  private final EvalNode value;
  private final Clauses clauses;

  public MapComprehensionNode(Span span, KeyNode key, EvalNode value, Clauses clauses) {
    super(span);
    this.key = key;
    this.value = value;
    this.clauses = clauses;
  }

  @Override
  public Value eval(Frame frame) {
    Map<String, Value> entries = new LinkedHashMap<>();
    clauses.forEach(
        frame,
        f -> {
          String name = key.text(f);
          entries.put(name, value.eval(f));
          Computed.checkElements(this, f, entries.size());
        });
    return Computed.checked(this, frame, MapValue.of(entries));
  }

  @Override
  public void show(Frame frame, Shown shown) {
    clauses.showEach(
        frame,
        shown,
        f -> {
          key.show(f, shown);
          value.show(f, shown);
        });
  }
}
