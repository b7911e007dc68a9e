package dev.okite.internal.reference;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.FixOperation;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Fix;
import dev.okite.value.Value;
import java.util.Optional;

/** Makes the change that a fix proposes (spec 7.5), where its path is in the finding's document. */
final class FixMaker {
  private final Expressions expressions;
  private final Optional<Document> document;

  /** Makes fixes of {@code document}, with paths and values that {@code expressions} evaluates. */
  FixMaker(Expressions expressions, Optional<Document> document) {
    this.expressions = expressions;
    this.document = document;
  }

  Optional<FixOperation> fix(Fix fix) {
    if (fix instanceof Fix.Remove remove) {
      // What is missing needs no removal.
      return target(remove.path())
          .filter(place -> !place.missing())
          .map(place -> operation(FixOperation.Kind.REMOVE, place, Optional.empty()));
    }
    if (fix instanceof Fix.Set set) {
      Optional<Place> place = target(set.path());
      Value value = expressions.evaluate(set.value()).value();
      return place.map(p -> operation(FixOperation.Kind.SET, p, Optional.of(value)));
    }
    Fix.Add add = (Fix.Add) fix;
    Value value = expressions.evaluate(add.value()).value();
    return target(add.path()).map(p -> operation(FixOperation.Kind.APPEND, p, Optional.of(value)));
  }

  /**
   * The place of the value of {@code path}, or the place that is missing, in the document itself
   * and not in a text of it.
   */
  private Optional<Place> target(Expr path) {
    return expressions
        .evaluate(path)
        .own()
        .first()
        .map(Spot::place)
        .filter(place -> !place.embedded())
        .filter(place -> document.filter(d -> d == place.document()).isPresent());
  }

  private static FixOperation operation(
      FixOperation.Kind kind, Place place, Optional<Value> value) {
    return new FixOperation(kind, place.pointer(), value);
  }
}
