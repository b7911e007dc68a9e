package dev.okite.internal.reference;

import dev.okite.document.Place;
import dev.okite.document.ResourceIdentity;
import dev.okite.explanation.Reason;
import dev.okite.explanation.Where;
import dev.okite.finding.EvaluationError;
import dev.okite.internal.check.CallTarget;
import dev.okite.internal.eval.ShortText;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.value.ErrorCode;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Says why expressions came to what they did. It evaluates them again, part by part, where they
 * stand: that gives the same, and nothing has to be noted while a rule runs.
 */
final class ReasonMaker {
  private static final int VALUE_LENGTH = 80;

  private final Told told = new Told();
  private final Origins origins = new Origins();

  Told told() {
    return told;
  }

  Origins origins() {
    return origins;
  }

  Reason of(Expr expression, Expressions here) {
    return of(Reason.Kind.EXPRESSION, Optional.empty(), expression, here);
  }

  /** As the other, of something that has a name. */
  Reason of(Reason.Kind kind, Optional<String> name, Expr expression, Expressions here) {
    boolean goesOn = told.enter();
    try {
      Shown shown = here.evaluate(expression);
      Optional<Spot> own = isHas(expression, here) ? shown.spots().first() : shown.own().first();
      own.ifPresent(told::name);
      ReasonParts parts = new ReasonParts(this, here, Optional.of(shown));
      boolean isCut = goesOn ? !parts.add(expression) : !shown.spots().isEmpty();
      return new Reason(
          kind,
          Optional.of(expression.span()),
          name,
          Optional.of(text(shown.value())),
          Optional.empty(),
          own.map(ReasonMaker::where),
          parts.reasons(),
          parts.more(),
          isCut);
    } catch (Failed failed) {
      ReasonParts parts = new ReasonParts(this, here, Optional.empty());
      boolean isCut = isLimit(failed) || !goesOn || !parts.add(expression);
      return new Reason(
          kind,
          Optional.of(expression.span()),
          name,
          Optional.empty(),
          Optional.of(error(failed)),
          Optional.empty(),
          parts.reasons(),
          parts.more(),
          isCut);
    } finally {
      told.leave();
    }
  }

  /** What {@code has} asks for has a place, and its outcome has none. */
  private static boolean isHas(Expr expression, Expressions here) {
    return expression instanceof Call call
        && here.run().resolutions().target(call) instanceof CallTarget.Has;
  }

  /** One element that something goes through, and what decided there. */
  Reason element(String name, Item item, boolean withKey, List<Reason> because, int more) {
    Optional<Spot> spot = Spots.of(item.element()).first();
    String value = label(item.element());
    return new Reason(
        Reason.Kind.ELEMENT,
        Optional.empty(),
        Optional.of(name),
        Optional.of(withKey ? text(item.key()) + ", " + value : value),
        Optional.empty(),
        spot.map(ReasonMaker::where),
        because,
        more,
        false);
  }

  /** An element in short: by what it calls itself, where it is a map that does. */
  private static String label(Value element) {
    if (element instanceof MapValue map) {
      ResourceIdentity identity = ResourceIdentity.of(map);
      if (identity.kind().isPresent() && identity.name().isPresent()) {
        String namespace = identity.namespace().map(n -> n + "/").orElse("");
        return shortened(identity.kind().get() + " " + namespace + identity.name().get());
      }
      if (map.size() > 1 && map.get("name") instanceof StringValue name) {
        return "{\"name\": " + text(name) + ", …}";
      }
    }
    return text(element);
  }

  private static String shortened(String text) {
    return ShortText.plain(StringValue.of(text), VALUE_LENGTH);
  }

  static Where where(Spot spot) {
    return new Where(
        spot.place(), spot.isMissing() ? Optional.of(Place.of(spot.anchor())) : Optional.empty());
  }

  static String text(Value value) {
    return ShortText.quoted(value, VALUE_LENGTH);
  }

  static EvaluationError error(Failed failed) {
    return new EvaluationError(
        failed.failure().code(), failed.failure().text(), failed.expression().span());
  }

  /** Where steps have run out, whatever is evaluated next fails as well, and explains nothing. */
  static boolean isLimit(Failed failed) {
    ErrorCode code = failed.failure().code();
    return code == ErrorCode.STEP_LIMIT || code == ErrorCode.TIME_LIMIT;
  }
}
