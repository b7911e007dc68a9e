package dev.okite.internal.tree;

import dev.okite.internal.sketch.Sketched;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.source.Span;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.Arrays;

/** {@code start.a.b.c}: several steps by name at once. */
public final class PathNode extends EvalNode {
  private final EvalNode start;
  private final String[] names;

  /** The same path, a node for each step. */
  private final MemberNode steps;

  private PathNode(EvalNode start, String[] names, MemberNode steps) {
    super(steps.span());
    this.start = start;
    this.names = names;
    this.steps = steps;
  }

  /** {@code first.name}. */
  public static PathNode of(MemberNode first, Span span, String name) {
    return new PathNode(
        first.target(), new String[] {first.name(), name}, new MemberNode(span, first, name));
  }

  /** This path and a further step. */
  public PathNode step(Span span, String name) {
    String[] more = Arrays.copyOf(names, names.length + 1);
    more[names.length] = name;
    return new PathNode(start, more, new MemberNode(span, steps, name));
  }

  /** The path as a step from where the others lead. */
  public MemberNode lastStep() {
    return steps;
  }

  @Override
  public Value eval(Frame frame) {
    Value value = start.eval(frame);
    for (String name : names) {
      if (value instanceof MapValue map) {
        value = map.get(name);
      } else {
        return value instanceof NullValue ? NullValue.ABSENT : steps.eval(frame);
      }
    }
    return value;
  }

  @Override
  public void show(Frame frame, Shown shown) {
    steps.show(frame, shown);
  }

  @Override
  public Sketched sketch(Sketcher sketcher) {
    return sketcher.sketch(steps);
  }
}
