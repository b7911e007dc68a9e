package dev.okite.internal.rule;

import dev.okite.internal.sketch.Iteration;
import dev.okite.internal.sketch.Need;
import dev.okite.internal.sketch.Sketcher;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.Loop;
import dev.okite.internal.tree.NodeFailure;
import dev.okite.value.Value;

/** {@code for x in xs}: runs what follows once for each element. */
public final class ForStep extends Step {
  private final Loop loop;
  private final Block inner;

  public ForStep(Loop loop, Block inner) {
    this.loop = loop;
    this.inner = inner;
  }

  @Override
  boolean isQuiet(Frame frame) {
    Value items = loop.items(frame);
    int size = Loop.size(items);
    for (int i = 0; i < size; i++) {
      loop.bind(frame, items, i);
      if (!inner.isQuiet(frame)) {
        return false;
      }
    }
    return true;
  }

  @Override
  void run(Frame frame, RuleRun run) {
    Value items;
    try {
      items = loop.items(frame);
    } catch (NodeFailure failure) {
      run.failed(failure);
      return;
    }
    int size = Loop.size(items);
    IterationUnderWay underWay = new IterationUnderWay(loop);
    for (int i = 0; i < size; i++) {
      loop.bind(frame, items, i);
      run.within(underWay, () -> inner.run(frame, run));
    }
  }

  @Override
  Need speaks(Sketcher sketcher) {
    Iteration iteration = loop.sketch(sketcher);
    Need need = iteration.fails();
    for (Need ofSort : sketcher.forEachSort(iteration, () -> inner.speaks(sketcher))) {
      need = need.or(ofSort);
    }
    return need;
  }
}
