package dev.okite.internal.tree;

import dev.okite.source.Span;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code group(x by key for x in xs where condition)}. */
public final class GroupNode extends EvalNode {
  private final EvalNode element;
  private final KeyNode key;
  private final Clauses clauses;

  public GroupNode(Span span, EvalNode element, KeyNode key, Clauses clauses) {
    super(span);
    this.element = element;
    this.key = key;
    this.clauses = clauses;
  }

  @Override
  public Value eval(Frame frame) {
    Map<String, List<Value>> groups = new LinkedHashMap<>();
    clauses.forEach(
        frame,
        f -> {
          String name = key.text(f);
          groups.computeIfAbsent(name, k -> new ArrayList<>()).add(element.eval(f));
        });
    Map<String, Value> entries = new LinkedHashMap<>();
    groups.forEach((name, members) -> entries.put(name, ListValue.of(members)));
    return Computed.checked(this, frame, MapValue.of(entries));
  }

  @Override
  public void show(Frame frame, Shown shown) {
    clauses.showEach(
        frame,
        shown,
        f -> {
          key.show(f, shown);
          element.show(f, shown);
        });
  }
}
