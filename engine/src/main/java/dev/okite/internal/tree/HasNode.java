package dev.okite.internal.tree;

import dev.okite.source.Span;

/** {@code has(path)}. */
public final class HasNode extends ConditionNode {
  private final EvalNode path;

  /**
   * A test for a key or an index.
   *
   * @param path a {@link MemberNode}, a {@link PathNode} or an {@link IndexNode}
   */
  public HasNode(Span span, EvalNode path) {
    super(span);
    this.path = path instanceof PathNode steps ? steps.lastStep() : path;
  }

  @Override
  public boolean test(Frame frame) {
    return path instanceof MemberNode member
        ? member.isThere(frame)
        : ((IndexNode) path).isThere(frame);
  }

  @Override
  public void show(Frame frame, Shown shown) {
    path.show(frame, shown);
  }
}
