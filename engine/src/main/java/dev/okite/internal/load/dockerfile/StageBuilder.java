package dev.okite.internal.load.dockerfile;

import dev.okite.internal.load.dockerfile.Instruction.Flag;
import dev.okite.value.MapValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the stages of a document, and knows what each has from the one that it is built on. */
final class StageBuilder {
  private final Tree tree;
  private final Scope global;
  private final List<MapValue> stages = new ArrayList<>();

  /** What was known at the end of each stage. */
  private final List<StageState> states = new ArrayList<>();

  private final Map<String, Integer> byName = new HashMap<>();

  private @Nullable StageState open;
  private @Nullable Fields fields;
  private List<MapValue> instructions = new ArrayList<>();
  private int start;
  private int end;

  StageBuilder(Tree tree, Scope global) {
    this.tree = tree;
    this.global = global;
  }

  /** Whether there is a stage that instructions belong to. */
  boolean isOpen() {
    return open != null;
  }

  /** Starts the stage that {@code from}, a {@code FROM}, starts. */
  void start(Instruction from, InstructionValues values, char escape) {
    close();
    start = from.start();
    end = from.end();
    int index = states.size();
    StageState outside = new StageState(index, global, global, byName, escape == '`', null);
    Word written = from.arguments().get(0).text();
    List<Word> unresolved = new ArrayList<>();
    String base = Expansion.of(written, global, escape, unresolved);
    Integer parent = byName.get(StageNames.key(base));
    Fields stage = tree.map().put("index", tree.number(index, from.name()));
    Word name = from.arguments().size() == 3 ? from.arguments().get(2).text() : null;
    if (name != null) {
      stage.put("name", tree.string(name));
    }
    stage.put("base", base(written, base, parent, unresolved, values));
    platform(from, escape, values, stage);
    stage.put("from", values.of(from, outside));
    fields = stage;
    open = state(index, parent, escape);
    if (name != null) {
      byName.put(StageNames.key(name.written()), index);
    }
  }

  /** Adds {@code instruction} to the stage that is open. */
  void add(Instruction instruction, InstructionValues values) {
    StageState stage = open;
    if (stage == null) {
      throw new IllegalStateException("no stage is open");
    }
    instructions.add(values.of(instruction, stage));
    if (instruction.keyword() == Keyword.SHELL) {
      stage.setShell(instruction.arguments());
    }
    end = instruction.end();
  }

  /** All stages. */
  List<MapValue> all() {
    close();
    return stages;
  }

  private StageState state(int index, @Nullable Integer parent, char escape) {
    if (parent == null) {
      return new StageState(index, global.none(), global, byName, escape == '`', null);
    }
    StageState before = states.get(parent);
    return new StageState(
        index, before.scope().copy(), global, byName, escape == '`', before.shell());
  }

  private void close() {
    StageState state = open;
    Fields stage = fields;
    if (state == null || stage == null) {
      return;
    }
    int last = end;
    int first = instructions.isEmpty() ? last : instructions.get(0).start();
    stage.put("instructions", tree.list(instructions, first, last));
    stages.add(stage.build(start, last));
    states.add(state);
    instructions = new ArrayList<>();
    open = null;
    fields = null;
  }

  private MapValue base(
      Word written,
      String text,
      @Nullable Integer parent,
      List<Word> unresolved,
      InstructionValues values) {
    Fields base =
        tree.map().put("written", tree.string(written)).put("text", tree.string(text, written));
    if (!unresolved.isEmpty()) {
      base.put("unresolved", values.names(unresolved, written));
    } else if (parent != null) {
      base.put("stage", tree.number(parent, written));
    } else if (text.equals("scratch")) {
      base.put("scratch", tree.bool(true, written));
    } else {
      base.put("image", tree.string(text, written));
    }
    return base.build(written);
  }

  private void platform(Instruction from, char escape, InstructionValues values, Fields stage) {
    for (Flag flag : from.flags()) {
      Word written = flag.value();
      if (written != null && flag.name().written().equals("platform")) {
        List<Word> unresolved = new ArrayList<>();
        String text = Expansion.of(written, global, escape, unresolved);
        Fields platform =
            tree.map().put("written", tree.string(written)).put("text", tree.string(text, written));
        if (!unresolved.isEmpty()) {
          platform.put("unresolved", values.names(unresolved, written));
        }
        stage.put("platform", platform.build(written));
        return;
      }
    }
  }
}
