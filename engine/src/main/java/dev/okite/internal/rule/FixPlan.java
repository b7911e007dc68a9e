package dev.okite.internal.rule;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.FixOperation;
import dev.okite.internal.tree.EvalNode;
import dev.okite.internal.tree.Frame;
import dev.okite.internal.tree.Spot;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@code fix} clause (language reference 7.5).
 *
 * @param kind what it does
 * @param path what it changes
 * @param value what it sets or appends; null for a removal
 */
public record FixPlan(FixOperation.Kind kind, EvalNode path, @Nullable EvalNode value) {
  /**
   * What it changes in {@code document}; empty where its path is not in there, or has nothing to
   * remove.
   */
  Optional<FixOperation> operation(Frame frame, Optional<Document> document) {
    // Operands are evaluated in the order in which they are written: `add value to path`.
    Optional<Value> operand = Optional.empty();
    if (kind == FixOperation.Kind.APPEND && value != null) {
      operand = Optional.of(value.eval(frame));
    }
    Optional<Place> place =
        target(frame).filter(p -> document.filter(d -> d == p.document()).isPresent());
    if (kind == FixOperation.Kind.SET && value != null) {
      operand = Optional.of(value.eval(frame));
    }
    if (kind == FixOperation.Kind.REMOVE) {
      place = place.filter(p -> !p.missing());
    }
    Optional<Value> given = operand;
    return place.map(p -> new FixOperation(kind, p.pointer(), given));
  }

  /**
   * The place of the path's value, or the place that is missing; nothing if that does not come
   * first.
   */
  private Optional<Place> target(Frame frame) {
    Value found = path.eval(frame);
    Spot first = path.firstShown(frame);
    if (first == null) {
      return Optional.empty();
    }
    boolean missing = !first.missing().isEmpty() && found instanceof NullValue;
    Optional<Place> place =
        missing || first.isOf(found) ? Optional.of(first.place()) : Optional.empty();
    // What was read in a text is changed by changing the text, which nobody can say how to write.
    return place.filter(p -> !p.embedded());
  }
}
