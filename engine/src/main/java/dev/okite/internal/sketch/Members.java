package dev.okite.internal.sketch;

import dev.okite.internal.operation.Navigation;
import dev.okite.internal.sketch.Sketch.At;
import dev.okite.internal.sketch.Sketch.Fields;
import dev.okite.internal.sketch.Sketch.Fixed;
import dev.okite.internal.sketch.Sketch.OneOf;
import dev.okite.internal.sketch.Sketch.Unknown;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Members of what is known only by its sketch. */
final class Members {
  private final Presence presence;
  private final Sketchable expression;

  Members(Presence presence, Sketchable expression) {
    this.presence = presence;
    this.expression = expression;
  }

  Sketched of(Sketched target, String name) {
    Sketched member = of(target.value(), name);
    return new Sketched(member.value(), target.fails().or(member.fails()));
  }

  private Sketched of(Sketch target, String name) {
    if (target instanceof At place) {
      return place.isSame() ? below(place, name) : derived(place, name);
    }
    if (target instanceof OneOf choice) {
      List<Sketch> members = new ArrayList<>();
      Need fails = Need.NEVER;
      for (Sketch part : choice.parts()) {
        Sketched member = of(part, name);
        members.add(member.value());
        fails = fails.or(member.fails());
      }
      return new Sketched(Sketching.oneOf(members.toArray(new Sketch[0])), fails);
    }
    if (target instanceof Fields map) {
      return new Sketched(
          map.entries().getOrDefault(name, new Fixed(NullValue.ABSENT)), Need.NEVER);
    }
    if (target instanceof Fixed fixed) {
      return member(fixed.value(), name);
    }
    if (target instanceof Unknown unknown) {
      return new Sketched(unknown, Need.open(unknown.reason()));
    }
    return Sketching.unknown("it is a member of something computed", expression.span());
  }

  private Sketched below(At place, String name) {
    Site site = place.site().member(name);
    Site anchor = presence.includes(place.origin(), site) ? site : place.anchor();
    return new Sketched(
        new At(place.origin(), site, anchor, Derivation.SAME, place.given()),
        place.given().and(Need.of(new Atom.Misshapen(place.site(), Atom.Shape.MAP))));
  }

  private static Sketched derived(At place, String name) {
    At member = place.derived(value -> Navigation.member(value, name));
    return new Sketched(member, Conditions.need(member, Outcomes.FAILURE));
  }

  private Sketched member(Value value, String name) {
    try {
      return Sketching.fixed(Navigation.member(value, name));
    } catch (EvaluationFailure failure) {
      return Sketching.unknown("it fails", expression.span());
    }
  }
}
