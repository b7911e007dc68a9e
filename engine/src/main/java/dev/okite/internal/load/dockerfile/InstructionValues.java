package dev.okite.internal.load.dockerfile;

import dev.okite.internal.load.dockerfile.Instruction.Flag;
import dev.okite.internal.load.dockerfile.Instruction.Heredoc;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Makes values of instructions: first what all have, then what is their own. */
final class InstructionValues {
  private final Tree tree;
  private final char escape;
  private final CommandValues commands;

  InstructionValues(Tree tree, char escape) {
    this.tree = tree;
    this.escape = escape;
    this.commands = new CommandValues(tree);
  }

  /**
   * The value of {@code instruction}.
   *
   * @param stage what is known where it stands
   */
  MapValue of(Instruction instruction, StageState stage) {
    List<Word> unresolved = new ArrayList<>();
    Fields fields = tree.map().put("keyword", keyword(instruction));
    fields.put("flags", flags(instruction));
    if (isCommand(instruction)) {
      String form = instruction.isJson() ? "json" : "shell";
      fields.put("form", tree.string(form, instruction.rest()));
    }
    fields.put("arguments", arguments(instruction));
    if (!instruction.isJson() && instruction.arguments().isEmpty() && hasText(instruction)) {
      fields.put("text", tree.string(instruction.rest()));
    }
    special(instruction, stage, fields, unresolved);
    if (!instruction.heredocs().isEmpty()) {
      fields.put("heredocs", heredocs(instruction));
    }
    if (isCommand(instruction) && instruction.keyword() != Keyword.SHELL) {
      commands(instruction, stage, fields);
    }
    if (!unresolved.isEmpty()) {
      fields.put("unresolved", names(unresolved, instruction.name()));
    }
    return fields.build(instruction.start(), instruction.end());
  }

  private StringValue keyword(Instruction instruction) {
    return tree.string(instruction.keyword().name(), instruction.name());
  }

  private static boolean hasText(Instruction instruction) {
    return instruction.rest().from() < instruction.rest().to();
  }

  private static boolean isCommand(Instruction instruction) {
    return switch (instruction.keyword().form()) {
      case COMMAND, CHECK -> hasText(instruction);
      default -> false;
    };
  }

  ListValue names(List<Word> words, Word place) {
    List<StringValue> values = new ArrayList<>();
    for (Word word : words) {
      values.add(tree.string(word));
    }
    return tree.list(values, place);
  }

  private ListValue flags(Instruction instruction) {
    List<Value> values = new ArrayList<>();
    for (Flag flag : instruction.flags()) {
      Fields fields = tree.map().put("name", tree.string(flag.name()));
      Word value = flag.value();
      if (value != null) {
        String text = Unquoted.of(value, escape).string();
        fields.put("value", tree.string(text, value));
        if (flag.name().written().equals("mount")) {
          fields.put("options", options(value));
        }
      }
      values.add(fields.build(flag.whole()));
    }
    return tree.list(values, instruction.name());
  }

  /** The options of a mount; of several with the same name, the last counts. */
  private MapValue options(Word mount) {
    List<String> keys = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    int i = mount.from();
    while (i < mount.to()) {
      int end = i;
      while (end < mount.to() && mount.text().at(end) != ',') {
        end++;
      }
      Word option = new Word(mount.text(), i, end);
      int equals = option.indexOf('=');
      String key = equals < 0 ? option.written() : mount.text().string(i, equals);
      Value value =
          equals < 0
              ? tree.bool(true, option)
              : tree.string(new Word(mount.text(), equals + 1, end));
      int known = keys.indexOf(key);
      if (known >= 0) {
        values.set(known, value);
      } else if (keys.size() < 32) {
        keys.add(key);
        values.add(value);
      }
      i = end + 1;
    }
    Fields fields = tree.map();
    for (int k = 0; k < keys.size(); k++) {
      fields.put(keys.get(k), values.get(k));
    }
    return fields.build(mount);
  }

  private ListValue arguments(Instruction instruction) {
    List<StringValue> values = new ArrayList<>();
    for (Argument argument : instruction.arguments()) {
      String text =
          instruction.isJson()
              ? argument.text().written()
              : Unquoted.of(argument.text(), escape).string();
      values.add(tree.string(text, argument.written()));
    }
    return tree.list(values, instruction.rest());
  }

  private ListValue heredocs(Instruction instruction) {
    List<Value> values = new ArrayList<>();
    for (Heredoc heredoc : instruction.heredocs()) {
      MappedText body = heredoc.body();
      int start = body.offset(0);
      values.add(
          tree.map()
              .put("name", tree.string(heredoc.name(), heredoc.mark()))
              .put("expanded", tree.bool(heredoc.isExpanded(), heredoc.mark()))
              .put("content", tree.string(body.string(), start, body.endOffset(body.length())))
              .build(heredoc.mark()));
    }
    return tree.list(values, instruction.rest());
  }

  private void special(
      Instruction instruction, StageState stage, Fields fields, List<Word> unresolved) {
    Details details = new Details(tree, escape, stage, unresolved);
    switch (instruction.keyword()) {
      case ADD, COPY -> details.copy(instruction, fields);
      case ARG, ENV, LABEL -> details.pairs(instruction, fields);
      case EXPOSE -> details.ports(instruction, fields);
      case USER -> details.user(instruction, fields);
      case WORKDIR -> details.single("path", instruction, fields);
      case STOPSIGNAL -> details.single("signal", instruction, fields);
      case VOLUME -> details.list("paths", instruction.arguments(), fields);
      case HEALTHCHECK -> {
        Word check = instruction.check();
        if (check != null) {
          String type = check.written().equalsIgnoreCase("NONE") ? "NONE" : "CMD";
          fields.put("check", tree.string(type, check));
        }
      }
      case ONBUILD -> {
        Instruction inner = instruction.inner();
        if (inner != null) {
          fields.put("instruction", of(inner, stage.aside()));
        }
      }
      case CMD, ENTRYPOINT, FROM, MAINTAINER, RUN, SHELL -> {
        // All there is to say stands in the arguments or in the commands.
      }
    }
  }

  private void commands(Instruction instruction, StageState stage, Fields fields) {
    boolean isRun = instruction.keyword() == Keyword.RUN;
    List<Argument> shell = stage.shell();
    if (shell != null && !instruction.isJson()) {
      List<StringValue> words = new ArrayList<>();
      for (Argument word : shell) {
        words.add(tree.string(word.text().written(), word.written()));
      }
      fields.put("shell", tree.list(words, instruction.rest()));
    }
    List<Command> found = new ArrayList<>();
    if (instruction.isJson()) {
      found.addAll(
          instruction.arguments().isEmpty()
              ? List.of()
              : CommandSink.exec(instruction.arguments()));
    } else if (stage.hasPosixShell()) {
      found.addAll(CommandSink.script(instruction.rest()));
      if (isRun) {
        found.addAll(Scripts.of(instruction.heredocs(), found));
      }
    } else {
      return;
    }
    fields.put("commands", commands.of(found, instruction.rest()));
  }
}
