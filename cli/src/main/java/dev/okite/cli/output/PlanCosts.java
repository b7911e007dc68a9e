package dev.okite.cli.output;

import dev.okite.cli.output.Palette.Role;
import dev.okite.plan.PlanDescription;
import dev.okite.plan.PlannedRule;
import dev.okite.plan.RuleCost;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What rules cost, a line each. */
final class PlanCosts {
  private static final List<String> SIZES = List.of("EXPRESSIONS", "ITERATIONS");
  private static final List<String> MEASURED =
      List.of("OTHER KIND", "KEPT OUT", "HAD RUN", "RULED OUT", "EVALUATED", "STEPS", "FINDINGS");

  private final Palette palette;

  PlanCosts(Palette palette) {
    this.palette = palette;
  }

  void write(PlanDescription plan, Writer out) throws IOException {
    boolean measured = plan.isMeasured();
    out.write(palette.paint(Role.GOOD, "what each rule costs"));
    out.write(measured ? " on " + PlanText.count(plan.documents(), "document") + "\n" : "\n");
    List<String> titles = new ArrayList<>(SIZES);
    titles.addAll(measured ? MEASURED : List.of());
    int width = "RULE".length();
    for (PlannedRule rule : plan.rules()) {
      width = Math.max(width, PlanText.name(rule.rule(), rule.policy()).length());
    }
    line("RULE", titles, width, titles, out);
    for (PlannedRule rule : plan.rules()) {
      line(PlanText.name(rule.rule(), rule.policy()), figures(rule), width, titles, out);
    }
    if (measured) {
      long steps = 0;
      for (PlannedRule rule : plan.rules()) {
        steps += rule.cost().map(RuleCost::steps).orElse(0L);
      }
      out.write(
          "\n"
              + PlanText.count(steps, "step")
              + ", and "
              + plan.guardSteps()
              + " to find out which rules apply\n");
    }
  }

  private static List<String> figures(PlannedRule rule) {
    List<Long> figures = new ArrayList<>();
    figures.add((long) rule.expressions());
    figures.add((long) rule.iterations());
    rule.cost()
        .ifPresent(
            cost ->
                figures.addAll(
                    List.of(
                        cost.notOfKind(),
                        cost.keptOut(),
                        cost.alreadyRun(),
                        cost.ruledOut(),
                        cost.evaluated(),
                        cost.steps(),
                        cost.findings())));
    return figures.stream().map(String::valueOf).toList();
  }

  private static void line(
      String name, List<String> cells, int width, List<String> titles, Writer out)
      throws IOException {
    out.write("  " + String.format(Locale.ROOT, "%-" + width + "s", name));
    for (int i = 0; i < cells.size(); i++) {
      int column = Math.max(titles.get(i).length(), 5);
      out.write("  " + String.format(Locale.ROOT, "%" + column + "s", cells.get(i)));
    }
    out.write("\n");
  }
}
