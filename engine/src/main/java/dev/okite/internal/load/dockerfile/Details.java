package dev.okite.internal.load.dockerfile;

import dev.okite.internal.load.dockerfile.Instruction.Flag;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the arguments of one instruction mean, with variables replaced as far as they are known. */
final class Details {
  private final Tree tree;
  private final char escape;
  private final StageState stage;
  private final List<Word> unresolved;

  /**
   * @param unresolved gets the names of variables whose values cannot be told
   */
  Details(Tree tree, char escape, StageState stage, List<Word> unresolved) {
    this.tree = tree;
    this.escape = escape;
    this.stage = stage;
    this.unresolved = unresolved;
  }

  private String expanded(Word word) {
    return Expansion.of(word, stage.scope(), escape, unresolved);
  }

  private StringValue value(Argument argument) {
    return tree.string(expanded(argument.text()), argument.written());
  }

  /** What is copied, where to, and where from. */
  void copy(Instruction instruction, Fields fields) {
    List<Argument> arguments = instruction.arguments();
    Argument last = arguments.get(arguments.size() - 1);
    list("sources", arguments.subList(0, arguments.size() - 1), fields);
    fields.put("destination", value(last));
    for (Flag flag : instruction.flags()) {
      Word from = flag.value();
      if (from != null && flag.name().written().equals("from")) {
        String name = expanded(from);
        fields.put("from", tree.string(name, from));
        int earlier = stage.earlier(name);
        if (earlier >= 0) {
          fields.put("fromStage", tree.number(earlier, from));
        }
        return;
      }
    }
  }

  /** All arguments as one list. */
  void list(String key, List<Argument> arguments, Fields fields) {
    List<StringValue> values = new ArrayList<>();
    for (Argument argument : arguments) {
      values.add(value(argument));
    }
    fields.put(key, tree.list(values, arguments.get(0).written()));
  }

  /** The one argument. */
  void single(String key, Instruction instruction, Fields fields) {
    fields.put(key, value(instruction.arguments().get(0)));
  }

  /** The user and the group of {@code USER}. */
  void user(Instruction instruction, Fields fields) {
    Word word = instruction.arguments().get(0).text();
    int colon = outsideBraces(word);
    Word user = colon < 0 ? word : new Word(word.text(), word.from(), colon);
    String name = expanded(user);
    int inside = colon < 0 && name.indexOf('$') < 0 ? name.indexOf(':') : -1;
    fields.put("user", tree.string(inside < 0 ? name : name.substring(0, inside), user));
    if (inside >= 0) {
      fields.put("group", tree.string(name.substring(inside + 1), user));
    } else if (colon >= 0) {
      Word group = new Word(word.text(), colon + 1, word.to());
      fields.put("group", tree.string(expanded(group), group));
    }
  }

  /** The first colon that stands in no variable; or -1. */
  private static int outsideBraces(Word word) {
    int open = 0;
    for (int i = word.from(); i < word.to(); i++) {
      char c = word.text().at(i);
      if (c == '{') {
        open++;
      } else if (c == '}') {
        open--;
      } else if (c == ':' && open <= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The ports of {@code EXPOSE}. */
  void ports(Instruction instruction, Fields fields) {
    List<Value> values = new ArrayList<>();
    for (Argument argument : instruction.arguments()) {
      Word word = argument.written();
      Port port = Port.of(expanded(argument.text()));
      Fields map = tree.map().put("text", tree.string(port.text(), word));
      if (port.isNumber()) {
        map.put("port", tree.number(port.first(), word));
        map.put("endPort", tree.number(port.last(), word));
        map.put("protocol", tree.string(port.protocol(), word));
      }
      values.add(map.build(word));
    }
    fields.put("ports", tree.list(values, instruction.rest()));
  }

  /**
   * The names and values of {@code ARG}, {@code ENV} and {@code LABEL}, which holds from here on.
   */
  void pairs(Instruction instruction, Fields fields) {
    List<Pair> pairs = Pair.of(instruction);
    List<Value> values = new ArrayList<>();
    List<@Nullable String> worth = new ArrayList<>();
    for (Pair pair : pairs) {
      String name = Unquoted.of(pair.name(), escape).string();
      Fields map = tree.map().put("name", tree.string(name, pair.name()));
      int before = unresolved.size();
      Word written = pair.value();
      String value = written == null ? null : expanded(written);
      if (written != null && value != null) {
        map.put("value", tree.string(value, written));
      }
      worth.add(unresolved.size() > before ? null : value);
      values.add(
          map.build(pair.name().start(), written == null ? pair.name().end() : written.end()));
    }
    fields.put("pairs", tree.list(values, instruction.rest()));
    for (int i = 0; i < pairs.size(); i++) {
      String name = Unquoted.of(pairs.get(i).name(), escape).string();
      if (instruction.keyword() == Keyword.ENV) {
        stage.scope().environment(name, worth.get(i));
      } else if (instruction.keyword() == Keyword.ARG) {
        boolean hasDefault = pairs.get(i).value() != null;
        stage.scope().argument(name, hasDefault ? worth.get(i) : stage.globalArgument(name));
      }
    }
  }
}
