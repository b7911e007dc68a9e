package dev.okite.internal.load.dockerfile;

import dev.okite.internal.load.dockerfile.Directives.Directive;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the document of a Dockerfile together, one instruction after the other. */
final class DocumentBuilder {
  private final Tree tree;
  private final StageBuilder stages;
  private final Scope global;
  private final List<MapValue> arguments = new ArrayList<>();

  DocumentBuilder(Tree tree, Allowance allowance) {
    this.tree = tree;
    this.global = Scope.empty(allowance);
    this.stages = new StageBuilder(tree, global);
  }

  /** Adds {@code instruction}; returns why a build refuses it where it stands, or null. */
  @Nullable SyntaxFailure add(Instruction instruction, char escape) {
    InstructionValues values = new InstructionValues(tree, escape);
    if (instruction.keyword() == Keyword.FROM) {
      stages.start(instruction, values, escape);
      return null;
    } else if (stages.isOpen()) {
      stages.add(instruction, values);
      return null;
    } else if (instruction.keyword() == Keyword.ARG) {
      arguments.add(values.of(instruction, StageState.beforeAll(global)));
      return null;
    }
    return new SyntaxFailure(
        instruction.start(),
        "found `"
            + instruction.keyword()
            + "` before the first `FROM`, expected nothing but `ARG` there");
  }

  /**
   * The root of the document.
   *
   * @param from where the file starts
   * @param to where it ends
   * @throws SyntaxFailure if there is no stage
   */
  Value build(StatementReader reader, int from, int to) {
    List<MapValue> built = stages.all();
    if (built.isEmpty()) {
      throw new SyntaxFailure(from, "found no `FROM`, expected a stage that starts with one");
    }
    return tree.map()
        .put("apiVersion", tree.string("okite.dev/v1", from, from))
        .put("kind", tree.string("Dockerfile", from, from))
        .put("directives", directives(reader.directives(), from))
        .put(
            "arguments",
            tree.list(arguments, bounds(arguments, from, false), bounds(arguments, from, true)))
        .put("stages", tree.list(built, bounds(built, from, false), bounds(built, from, true)))
        .put("comments", comments(reader.comments(), from))
        .build(from, to);
  }

  private static int bounds(List<? extends Value> values, int otherwise, boolean isEnd) {
    if (values.isEmpty()) {
      return otherwise;
    }
    return isEnd ? values.get(values.size() - 1).end() : values.get(0).start();
  }

  private Value directives(Directives directives, int from) {
    List<MapValue> values = new ArrayList<>();
    for (Directive directive : directives.all()) {
      Word value = directive.value();
      values.add(
          tree.map()
              .put("name", tree.string(directive.name(), value))
              .put("value", tree.string(value))
              .build(directive.start(), value.end()));
    }
    return tree.list(values, bounds(values, from, false), bounds(values, from, true));
  }

  private Value comments(List<ToolComment> comments, int from) {
    List<MapValue> values = new ArrayList<>();
    for (ToolComment comment : comments) {
      List<Value> rules = new ArrayList<>();
      for (Word rule : comment.rules()) {
        rules.add(tree.string(rule));
      }
      Fields fields =
          tree.map()
              .put("text", tree.string(comment.comment()))
              .put("tool", tree.string(comment.tool(), comment.comment()))
              .put("global", tree.bool(comment.global(), comment.comment()))
              .put("rules", tree.list(rules, comment.comment()));
      Word reason = comment.reason();
      if (reason.from() < reason.to()) {
        fields.put("reason", tree.string(reason));
      }
      values.add(fields.build(comment.comment()));
    }
    return tree.list(values, bounds(values, from, false), bounds(values, from, true));
  }
}
