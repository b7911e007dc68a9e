package dev.okite.internal.load.dockerfile;

import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Makes values of commands. */
final class CommandValues {
  private final Tree tree;

  CommandValues(Tree tree) {
    this.tree = tree;
  }

  /** The commands of one instruction; {@code place} is where they would stand if there are none. */
  ListValue of(List<Command> commands, Word place) {
    List<Value> values = new ArrayList<>();
    for (Command command : commands) {
      values.add(value(command));
    }
    return tree.list(values, place);
  }

  private MapValue value(Command command) {
    Word first = first(command);
    Fields fields = tree.map();
    if (!command.words.isEmpty()) {
      Word name = Command.name(command.words.get(0));
      fields.put("name", tree.string(name));
    }
    fields.put("words", words(command.words, first));
    if (!command.assignments.isEmpty()) {
      fields.put("assignments", assignments(command.assignments, first));
    }
    if (!command.redirects.isEmpty()) {
      fields.put("redirects", redirects(command.redirects, first));
    }
    Word operator = command.operator;
    if (operator != null) {
      fields.put("operator", tree.string(operator));
    }
    fields.put("pipeline", tree.number(command.pipeline, first));
    String wrapper = command.wrapper;
    if (wrapper != null) {
      fields.put("runBy", tree.string(wrapper, first));
    }
    return fields.build(first.start(), end(command));
  }

  private ListValue words(List<Argument> words, Word place) {
    List<StringValue> values = new ArrayList<>();
    for (Argument word : words) {
      values.add(tree.string(word.text().written(), word.written()));
    }
    return tree.list(values, place);
  }

  private ListValue assignments(List<Argument> assignments, Word place) {
    List<Value> values = new ArrayList<>();
    for (Argument assignment : assignments) {
      Word written = assignment.written();
      Word says = assignment.text();
      int equals = says.indexOf('=');
      boolean adds = equals > says.from() && says.text().at(equals - 1) == '+';
      Word name = new Word(says.text(), says.from(), adds ? equals - 1 : equals);
      Word value = new Word(says.text(), equals + 1, says.to());
      int valueStart = written.text().offset(written.indexOf('=') + 1);
      values.add(
          tree.map()
              .put("name", tree.string(name))
              .put("value", tree.string(value.written(), valueStart, written.end()))
              .build(written));
    }
    return tree.list(values, place);
  }

  private ListValue redirects(List<Command.Redirect> redirects, Word place) {
    List<Value> values = new ArrayList<>();
    for (Command.Redirect redirect : redirects) {
      Word target = redirect.target();
      values.add(
          tree.map()
              .put("operator", tree.string(redirect.operator()))
              .put("target", tree.string(ShellWords.plain(target).string(), target))
              .build(
                  redirect.operator().start(), Math.max(target.end(), redirect.operator().end())));
    }
    return tree.list(values, place);
  }

  private static Word first(Command command) {
    if (!command.assignments.isEmpty()) {
      return command.assignments.get(0).written();
    }
    return command.words.isEmpty()
        ? command.redirects.get(0).operator()
        : command.words.get(0).written();
  }

  private static int end(Command command) {
    int end = 0;
    if (!command.assignments.isEmpty()) {
      end = command.assignments.get(command.assignments.size() - 1).written().end();
    }
    if (!command.words.isEmpty()) {
      end = Math.max(end, command.words.get(command.words.size() - 1).written().end());
    }
    for (Command.Redirect redirect : command.redirects) {
      end = Math.max(end, Math.max(redirect.target().end(), redirect.operator().end()));
    }
    return end;
  }
}
