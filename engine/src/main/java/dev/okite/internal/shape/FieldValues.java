package dev.okite.internal.shape;

import dev.okite.diagnostic.Suggestion;
import dev.okite.syntax.Binary;
import dev.okite.syntax.Expr;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds constants against the values that a field can have, where its schema lists them. */
final class FieldValues {
  private final Observations observations;

  FieldValues(Observations observations) {
    this.observations = observations;
  }

  /** Notes whether a constant is one of the values that a field can have. */
  void note(Binary binary, Expr node, Shape field, Shape value) {
    Value constant = value.constant();
    if (constant == null || constant.kind() == ValueKind.NULL) {
      return;
    }
    List<Value> choices = new ArrayList<>();
    for (Part part : field.withoutNull().parts()) {
      if (!(part instanceof Part.Node at)
          || at.schema().values().isEmpty()
          || at.schema().values().contains(constant)) {
        observations.fits(node, Aspect.CHOICE);
        return;
      }
      choices.addAll(at.schema().choices());
    }
    if (!choices.isEmpty() && Equality.canBeEqual(field, value)) {
      observations.misfits(
          node,
          Aspect.CHOICE,
          node.span(),
          () ->
              "`"
                  + Texts.of(binary.left() == node ? binary.right() : binary.left())
                  + "` is never `"
                  + Texts.constant(constant)
                  + "`; it is "
                  + Texts.oneOf(choices.stream().map(v -> "`" + Texts.constant(v) + "`").toList()),
          () ->
              constant instanceof StringValue text
                  ? Suggestion.didYouMean(
                      text.value(),
                      choices.stream()
                          .filter(StringValue.class::isInstance)
                          .map(v -> ((StringValue) v).value())
                          .toList())
                  : Optional.empty());
    }
  }
}
