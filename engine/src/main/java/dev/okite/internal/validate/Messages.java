package dev.okite.internal.validate;

import dev.okite.diagnostic.Suggestion;
import dev.okite.schema.Constraint;
import dev.okite.schema.Constraint.Combination;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said about a value that a schema does not allow. */
final class Messages {
  /** Longer texts are shown in part. */
  private static final int SHOWN = 40;

  /** Of more values than these, some are shown. */
  private static final int LISTED = 12;

  private Messages() {}

  static String wrongType(Value value, Schema schema) {
    List<String> kinds =
        schema.kinds().stream()
            .filter(kind -> kind != ValueKind.NULL || schema.kinds().size() == 1)
            .map(ValueKind::typeName)
            .toList();
    return subject(value)
        + ": found "
        + found(value)
        + ", expected "
        + (kinds.isEmpty() ? "that there is none" : alternatives(kinds));
  }

  static String notListed(Value value, Schema schema) {
    List<Value> choices = schema.choices();
    List<String> words = choices.stream().limit(LISTED).map(Messages::shown).toList();
    int more = choices.size() - words.size();
    String near =
        value instanceof StringValue text
            ? Suggestion.didYouMean(
                    text.value(),
                    schema.values().stream()
                        .filter(StringValue.class::isInstance)
                        .map(Value::render)
                        .toList())
                .map(hint -> "; " + hint)
                .orElse("")
            : "";
    return subject(value)
        + ": found "
        + shown(value)
        + ", expected "
        + (more > 0
            ? String.join(", ", words) + " or one of " + more + " more"
            : alternatives(words))
        + near;
  }

  /**
   * A scalar with a name is a notion of its own, which the name says better than the constraint.
   */
  static String notMet(Value value, Schema schema, Constraint constraint) {
    boolean isNotion = !schema.name().isEmpty() && schema.fields().isEmpty();
    return subject(value)
        + ": found "
        + found(value)
        + ", expected "
        + (isNotion && constraint instanceof Constraint.Pattern
            ? "a " + schema.name()
            : wanted(constraint));
  }

  static String missing(Value map, Field field, Schema schema) {
    return subject(map)
        + " lacks `"
        + field.name()
        + "`, which "
        + (schema.name().isEmpty() ? "it has to have" : schema.name() + " has to have");
  }

  static String deprecated(Value value, String sentence) {
    return subject(value) + " is deprecated" + (sentence.isEmpty() ? "" : ": " + sentence);
  }

  private static String subject(Value value) {
    return "`" + ValueName.of(value) + "`";
  }

  private static String wanted(Constraint constraint) {
    if (constraint instanceof Constraint.Pattern pattern) {
      return "a text with `" + cut(pattern.regex()) + "` in it";
    }
    if (constraint instanceof Constraint.Range range) {
      List<String> bounds = new ArrayList<>();
      range
          .least()
          .ifPresent(least -> bounds.add((range.isAbove() ? "more than " : "at least ") + least));
      range
          .most()
          .ifPresent(most -> bounds.add((range.isBelow() ? "less than " : "at most ") + most));
      return String.join(" and ", bounds);
    }
    if (constraint instanceof Constraint.MultipleOf multiple) {
      return "a multiple of " + multiple.unit();
    }
    if (constraint instanceof Constraint.Length length) {
      return size(length.least(), length.most(), "characters");
    }
    if (constraint instanceof Constraint.Elements elements) {
      return size(elements.least(), elements.most(), "elements");
    }
    if (constraint instanceof Constraint.Fields fields) {
      return size(fields.least(), fields.most(), "fields");
    }
    if (constraint instanceof Constraint.Distinct distinct) {
      return distinct.keys().isEmpty()
          ? "no two equal elements"
          : "no two elements with the same `" + String.join("`, `", distinct.keys()) + "`";
    }
    return constraint instanceof Combination combination ? wanted(combination) : "another";
  }

  private static String wanted(Combination combination) {
    int count = combination.schemas().size();
    return switch (combination.which()) {
      case ALL -> "what all of " + count + " schemas allow";
      case ANY -> "what at least one of " + count + " alternatives allows";
      case ONE -> "what exactly one of " + count + " alternatives allows";
      case NONE -> "anything but what `not` describes";
    };
  }

  private static String size(int least, int most, String what) {
    if (most == Integer.MAX_VALUE) {
      return "at least " + least + " " + what;
    }
    return (least == 0 ? "at most " : least + " to ") + most + " " + what;
  }

  /** A value with its type, where it does not show that. */
  private static String found(Value value) {
    if (value instanceof NullValue) {
      return "nothing";
    }
    if (value instanceof ListValue list) {
      return list.size() == 0 ? "an empty list" : "a list of " + list.size();
    }
    if (value instanceof MapValue map) {
      return map.size() == 0 ? "an empty map" : "a map";
    }
    return "the " + value.typeName() + " " + shown(value);
  }

  private static String shown(Value value) {
    return "`" + cut(value.render()) + "`";
  }

  private static String cut(String text) {
    return text.length() > SHOWN
        ? text.substring(
                0,
                text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length()))))
            + "…"
        : text;
  }

  private static String alternatives(List<String> words) {
    String all = words.stream().collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
  }
}
