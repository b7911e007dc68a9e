package dev.okite.internal.validate;

import dev.okite.schema.Constraint;
import dev.okite.schema.Constraint.Combination;
import dev.okite.schema.Constraint.Which;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.NumberValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says whether values meet schemas, within so many steps. Belongs to one thread. */
final class Holds {
  /** How deeply schemas may refer to others for one value. */
  private static final int DEEPEST = 64;

  /** How deeply values and schemas may nest together; no document alone nests so deeply. */
  private static final int NESTED = 1100;

  private final Patterns patterns;
  private long steps;
  private int nesting;

  Holds(Patterns patterns) {
    this.patterns = patterns;
  }

  /** Starts to count anew: a walk may take {@code most} steps from here. */
  void allow(long most) {
    steps = most;
    nesting = 0;
  }

  /**
   * Counts a step into a value or a schema, which {@link #leave} ends.
   *
   * @throws Exhausted if that is too deep, or no step is left
   */
  void enter() {
    step();
    if (++nesting > NESTED) {
      throw new Exhausted();
    }
  }

  void leave() {
    nesting--;
  }

  /**
   * Counts a step.
   *
   * @throws Exhausted if there is none left
   */
  void step() {
    if (--steps < 0) {
      throw new Exhausted();
    }
  }

  private void steps(long many) {
    steps -= many;
    step();
  }

  /** Whether {@code value} is allowed in all its parts. */
  boolean allows(Schema schema, Value value) {
    return allows(schema, value, 0);
  }

  private boolean allows(Schema schema, Value value, int depth) {
    if (schema == Schema.ANY) {
      step();
      return true;
    }
    enter();
    boolean allows = allowsAll(schema, value, depth);
    leave();
    return allows;
  }

  private boolean allowsAll(Schema schema, Value value, int depth) {
    if (!isOfKind(schema, value) || !isListed(schema, value)) {
      return false;
    }
    for (Constraint constraint : schema.constraints()) {
      if (!meets(constraint, value, depth)) {
        return false;
      }
    }
    if (value instanceof MapValue map) {
      return fieldsAllow(schema, map);
    }
    Optional<Schema> element = value instanceof ListValue ? schema.element() : Optional.empty();
    if (element.isPresent() && value instanceof ListValue list) {
      for (int i = 0; i < list.size(); i++) {
        if (!allows(element.get(), list.get(i), 0)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean fieldsAllow(Schema schema, MapValue map) {
    for (Field field : schema.fields()) {
      if (field.isRequired() && map.indexOf(field.name()) < 0) {
        return false;
      }
    }
    Optional<Schema> entries = schema.entries();
    for (int i = 0; i < map.size(); i++) {
      Optional<Schema> of = schema.field(map.key(i)).map(Field::schema).or(() -> entries);
      if (of.isEmpty() || !allows(of.get(), map.value(i), 0)) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code value} is of a kind that {@code schema} allows. */
  static boolean isOfKind(Schema schema, Value value) {
    return schema.allows(value.kind())
        || (value instanceof NumberValue number
            && number.isIntegral()
            && schema.allows(ValueKind.INT));
  }

  /** Whether {@code value} is listed, or nothing is. */
  static boolean isListed(Schema schema, Value value) {
    List<Value> values = schema.values();
    return values.isEmpty() || value instanceof NullValue || values.contains(value);
  }

  /** Whether {@code value} meets {@code constraint}. */
  boolean meets(Constraint constraint, Value value) {
    return meets(constraint, value, 0);
  }

  private boolean meets(Constraint constraint, Value value, int depth) {
    step();
    if (constraint instanceof Combination combination) {
      return meets(combination, value, depth);
    }
    if (value instanceof StringValue text) {
      return meets(constraint, text.value());
    }
    if (value instanceof NumberValue number) {
      return meets(constraint, number);
    }
    if (value instanceof ListValue list) {
      return constraint instanceof Constraint.Elements size
          ? size.least() <= list.size() && list.size() <= size.most()
          : !(constraint instanceof Constraint.Distinct distinct) || isDistinct(list, distinct);
    }
    return !(value instanceof MapValue map && constraint instanceof Constraint.Fields size)
        || (size.least() <= map.size() && map.size() <= size.most());
  }

  private boolean meets(Constraint constraint, String text) {
    if (constraint instanceof Constraint.Length length) {
      int points = text.codePointCount(0, text.length());
      return length.least() <= points && points <= length.most();
    }
    if (constraint instanceof Constraint.Pattern pattern) {
      Patterns.Pattern prepared = patterns.of(pattern.regex());
      steps(prepared.cost(text));
      return prepared.isIn(text);
    }
    return true;
  }

  private static boolean meets(Constraint constraint, NumberValue number) {
    if (constraint instanceof Constraint.Range range) {
      int least = range.least().map(number::compareTo).orElse(1);
      int most = range.most().map(number::compareTo).orElse(-1);
      return (range.isAbove() ? least > 0 : least >= 0) && (range.isBelow() ? most < 0 : most <= 0);
    }
    return !(constraint instanceof Constraint.MultipleOf multiple)
        || number
                .toBigDecimal()
                .remainder(multiple.unit().toBigDecimal())
                .compareTo(BigDecimal.ZERO)
            == 0;
  }

  private boolean isDistinct(ListValue list, Constraint.Distinct distinct) {
    Set<Object> seen = new HashSet<>();
    steps(list.weight());
    for (int i = 0; i < list.size(); i++) {
      Object key = list.get(i);
      if (!distinct.keys().isEmpty() && list.get(i) instanceof MapValue map) {
        List<Value> parts = new ArrayList<>();
        distinct.keys().forEach(field -> parts.add(map.get(field)));
        key = parts;
      }
      if (!seen.add(key)) {
        return false;
      }
    }
    return true;
  }

  private boolean meets(Combination combination, Value value, int depth) {
    if (depth >= DEEPEST) {
      throw new Exhausted();
    }
    int allowed = 0;
    for (Schema schema : combination.schemas()) {
      allowed += allows(schema, value, depth + 1) ? 1 : 0;
    }
    Which which = combination.which();
    return switch (which) {
      case ALL -> allowed == combination.schemas().size();
      case ANY -> allowed > 0;
      case ONE -> allowed == 1;
      case NONE -> allowed == 0;
    };
  }
}
