package dev.okite.internal.sketch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the slots of one frame stand for while a rule is sketched, and who called. */
final class Calls {
  private final @Nullable Calls caller;
  private final List<? extends Sketchable> arguments;
  private final Map<Integer, Sketch> variables = new HashMap<>();

  Calls(@Nullable Calls caller, List<? extends Sketchable> arguments) {
    this.caller = caller;
    this.arguments = arguments;
  }

  @Nullable Calls caller() {
    return caller;
  }

  @Nullable Sketchable argument(int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  @Nullable Sketch variable(int slot) {
    return variables.get(slot);
  }

  void bind(int slot, Sketch value) {
    variables.put(slot, value);
  }

  /** What the slots stand for now. */
  Map<Integer, Sketch> variables() {
    return Map.copyOf(variables);
  }

  /** Has the slots stand for what they stood for before. */
  void restore(Map<Integer, Sketch> before) {
    variables.clear();
    variables.putAll(before);
  }
}
