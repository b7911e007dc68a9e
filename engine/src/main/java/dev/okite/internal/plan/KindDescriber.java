package dev.okite.internal.plan;

import dev.okite.internal.screen.Kind;
import dev.okite.internal.screen.ScreenReport;
import dev.okite.internal.sketch.Atom;
import dev.okite.internal.sketch.Need;
import dev.okite.internal.sketch.Reason;
import dev.okite.plan.DocumentKind;
import dev.okite.plan.KindPlan;
import dev.okite.plan.RuleTreatment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Describes how documents of a kind are evaluated. */
final class KindDescriber {
  private KindDescriber() {}

  /** What {@code report} says, without the kind that it is about. */
  static KindPlan describe(ScreenReport report) {
    PlaceTree places = PlaceTree.root();
    List<RuleTreatment> rules = new ArrayList<>();
    for (ScreenReport.Fate fate : report.rules()) {
      int number = rules.size();
      fate.need().atoms().forEach(atom -> places.add(atom, number));
      rules.add(treatment(fate));
    }
    return new KindPlan(List.of(), 0, rules, report.leftOut(), places.place());
  }

  /** {@code plan} for {@code kinds}, of which there are so many documents. */
  static KindPlan of(KindPlan plan, List<Kind> kinds, long documents) {
    return new KindPlan(
        kinds.stream()
            .map(kind -> new DocumentKind(text(kind.apiVersion()), text(kind.kind())))
            .toList(),
        documents,
        plan.rules(),
        plan.leftOut(),
        plan.walk());
  }

  private static RuleTreatment treatment(ScreenReport.Fate fate) {
    Need need = fate.need();
    OptionalLong largest =
        need.atoms().stream()
            .filter(Atom.Heavy.class::isInstance)
            .mapToLong(atom -> ((Atom.Heavy) atom).weight())
            .min();
    return new RuleTreatment(
        fate.plan().description().name(),
        fate.plan().policy(),
        fate.guards().stream().map(guard -> guard.condition().span()).toList(),
        need.reason().isEmpty(),
        need.isNever(),
        need.reason().map(Reason::text),
        need.reason().flatMap(Reason::span),
        largest);
  }

  private static String text(@Nullable String name) {
    return name == null ? "" : name;
  }
}
