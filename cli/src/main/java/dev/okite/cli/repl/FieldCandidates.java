package dev.okite.cli.repl;

import dev.okite.cli.repl.Completion.Candidate;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.OpaqueValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What values have behind a dot, or in brackets. */
final class FieldCandidates {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
  private static final int SHORT = 40;

  /** Of a long list, the first elements say what there is. */
  private static final int MOST_ELEMENTS = 1_000;

  private final Map<String, Value> fields = new LinkedHashMap<>();
  private boolean isList;

  private FieldCandidates() {}

  /** What {@code value} has, or where {@code each} says so, its elements. */
  static FieldCandidates of(Value value, boolean each) {
    FieldCandidates fields = new FieldCandidates();
    if (each && value instanceof ListValue list) {
      for (int i = 0; i < Math.min(list.size(), MOST_ELEMENTS); i++) {
        fields.add(list.get(i));
      }
    } else {
      fields.add(value);
    }
    return fields;
  }

  private void add(Value value) {
    if (value instanceof MapValue map) {
      for (int i = 0; i < map.size(); i++) {
        fields.putIfAbsent(map.key(i), map.value(i));
      }
    } else if (value instanceof OpaqueValue opaque) {
      for (String name : opaque.memberNames()) {
        Value member = opaque.member(name);
        fields.putIfAbsent(name, member == null ? NullValue.ABSENT : member);
      }
    } else if (value instanceof ListValue) {
      isList = true;
    }
  }

  /** Behind a dot: fields that are names, and the members of lists. */
  List<Candidate> members(String prefix) {
    List<Candidate> candidates = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(prefix) && NAME.matcher(name).matches()) {
            candidates.add(new Candidate(name, "fields", ValueText.line(value, SHORT), false));
          }
        });
    if (isList) {
      for (String name : List.of("first", "second", "last", "count")) {
        if (name.startsWith(prefix)) {
          candidates.add(new Candidate(name, "fields", "", false));
        }
      }
    }
    return candidates;
  }

  /** In brackets: all keys, as strings with the bracket behind them. */
  List<Candidate> keys(String prefix) {
    List<Candidate> candidates = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          String key = ValueLiteral.of(name) + "]";
          if (key.startsWith(prefix)) {
            candidates.add(new Candidate(key, "fields", ValueText.line(value, SHORT), false));
          }
        });
    return candidates;
  }
}
