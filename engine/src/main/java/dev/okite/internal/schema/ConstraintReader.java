package dev.okite.internal.schema;

import dev.okite.document.Place;
import dev.okite.internal.operation.Regex;
import dev.okite.schema.Constraint;
import dev.okite.schema.Constraint.Combination;
import dev.okite.schema.Constraint.Which;
import dev.okite.schema.Schema;
import dev.okite.validation.SchemaProblem;
import dev.okite.value.BoolValue;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NumberValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads what a schema says about values beyond their kinds and parts. */
final class ConstraintReader {
  private final Words words;
  private final Function<Value, Schema> schemas;
  private final Consumer<SchemaProblem> problems;
  private final List<Constraint> read = new ArrayList<>();

  /**
   * A reader of one schema.
   *
   * @param schemas gives the schemas of parts
   */
  ConstraintReader(Words words, Function<Value, Schema> schemas, Consumer<SchemaProblem> problems) {
    this.words = words;
    this.schemas = schemas;
    this.problems = problems;
  }

  List<Constraint> read(Dialect dialect) {
    words.text("pattern").ifPresent(this::pattern);
    range();
    words
        .number("multipleOf")
        .filter(unit -> unit.toBigDecimal().signum() > 0)
        .ifPresent(unit -> read.add(new Constraint.MultipleOf(unit)));
    if (words.has("minLength") || words.has("maxLength")) {
      read.add(new Constraint.Length(least("minLength"), most("maxLength")));
    }
    if (words.has("minItems") || words.has("maxItems")) {
      read.add(new Constraint.Elements(least("minItems"), most("maxItems")));
    }
    if (words.has("minProperties") || words.has("maxProperties")) {
      read.add(new Constraint.Fields(least("minProperties"), most("maxProperties")));
    }
    distinct(dialect);
    combination("allOf", Which.ALL);
    combination("anyOf", Which.ANY);
    combination("oneOf", Which.ONE);
    if (words.has("not")) {
      read.add(new Combination(Which.NONE, List.of(schemas.apply(words.map().get("not")))));
    }
    return read;
  }

  private int least(String key) {
    return words.size(key, 0);
  }

  private int most(String key) {
    return words.size(key, Integer.MAX_VALUE);
  }

  private void pattern(String regex) {
    try {
      Regex.compile(regex);
      read.add(new Constraint.Pattern(regex));
    } catch (EvaluationFailure invalid) {
      problems.accept(
          new SchemaProblem(
              Place.of(words.map().get("pattern")), "the pattern is not held: " + invalid.text()));
    }
  }

  /** In draft-04 and in Kubernetes, a flag says that a bound is exclusive; later, a number does. */
  private void range() {
    Optional<NumberValue> least = words.number("minimum");
    Optional<NumberValue> most = words.number("maximum");
    Optional<NumberValue> above = words.number("exclusiveMinimum");
    Optional<NumberValue> below = words.number("exclusiveMaximum");
    if (least.isPresent() || most.isPresent()) {
      read.add(
          new Constraint.Range(
              least, words.isTrue("exclusiveMinimum"), most, words.isTrue("exclusiveMaximum")));
    }
    if (above.isPresent() || below.isPresent()) {
      read.add(new Constraint.Range(above, true, below, true));
    }
  }

  private void distinct(Dialect dialect) {
    if (words.map().get("uniqueItems") instanceof BoolValue unique && unique.value()) {
      read.add(new Constraint.Distinct(List.of()));
    }
    String type = dialect.isStructural() ? words.text("x-kubernetes-list-type").orElse("") : "";
    if (type.equals("set")) {
      read.add(new Constraint.Distinct(List.of()));
    } else if (type.equals("map") && !words.texts("x-kubernetes-list-map-keys").isEmpty()) {
      read.add(new Constraint.Distinct(words.texts("x-kubernetes-list-map-keys")));
    }
  }

  private void combination(String key, Which which) {
    List<Schema> parts = words.list(key).stream().map(schemas).toList();
    if (!parts.isEmpty()) {
      read.add(new Combination(which, parts));
    }
  }
}
