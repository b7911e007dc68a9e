package dev.okite.cli.output;

import dev.okite.cli.output.Palette.Role;
import dev.okite.plan.KindPlan;
import dev.okite.plan.PlanDescription;
import dev.okite.plan.PlannedRule;
import dev.okite.plan.RewriteUse;
import dev.okite.plan.RuleTreatment;
import dev.okite.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How policies are evaluated, for people: kind by kind, what is rewritten, and what each rule
 * costs.
 */
public final class PlanText {
  /** Those of which each place says something about what is evaluated how often. */
  private static final Set<String> LISTED =
      Set.of("sharing", "hoisting", "lookups", "policy-values");

  private final Palette palette;

  /** A text in the colours of {@code palette}. */
  public PlanText(Palette palette) {
    this.palette = palette;
  }

  /**
   * Writes {@code outcome}.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void write(PlanOutcome outcome, Writer out) throws IOException {
    for (KindPlan kind : outcome.plan().kinds()) {
      write(kind, outcome.plan().isMeasured(), out);
    }
    withoutKind(outcome.plan(), out);
    overInventory(outcome.plan().rules(), out);
    rewrites(outcome.plan().rewrites(), out);
    new PlanCosts(palette).write(outcome.plan(), out);
    if (!outcome.unreadable().isEmpty()) {
      out.write('\n');
      new UnreadableText(palette).write(outcome.unreadable(), out);
    }
  }

  /** The measured documents that are of no kind. */
  private void withoutKind(PlanDescription plan, Writer out) throws IOException {
    long left = plan.documents() - plan.kinds().stream().mapToLong(KindPlan::documents).sum();
    boolean concerned = plan.rules().stream().anyMatch(rule -> !rule.overInventory());
    if (left > 0 && concerned) {
      out.write(heading("no maps, or `apiVersion` or `kind` is no text"));
      out.write(": " + count(left, "document") + "\n  every rule is evaluated\n\n");
    }
  }

  private void write(KindPlan plan, boolean measured, Writer out) throws IOException {
    String documents = measured ? ": " + count(plan.documents(), "document") : "";
    out.write(heading(KindName.of(plan.kinds())) + documents + "\n");
    if (plan.rules().isEmpty()) {
      out.write("  no rule applies\n\n");
      return;
    }
    out.write("  " + count(plan.rules().size(), "rule") + " may apply");
    out.write(plan.leftOut() == 0 ? "\n" : ", " + plan.leftOut() + " do not\n");
    guards(plan.rules(), out);
    nodes(plan.rules(), out);
    walk(plan, out);
    out.write('\n');
  }

  /** The conditions that are evaluated first, each with the rules that it guards. */
  private void guards(List<RuleTreatment> rules, Writer out) throws IOException {
    Map<Span, RuleNumbers> guards = new LinkedHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      for (Span guard : rules.get(i).guards()) {
        guards.computeIfAbsent(guard, g -> new RuleNumbers()).add(i);
      }
    }
    if (!guards.isEmpty()) {
      out.write("  asked first on each document\n");
    }
    for (Map.Entry<Span, RuleNumbers> guard : guards.entrySet()) {
      out.write("    " + expression(guard.getKey()) + ": " + guard.getValue().text(rules) + "\n");
    }
  }

  /** The rules that the walk cannot rule out. */
  private void nodes(List<RuleTreatment> rules, Writer out) throws IOException {
    boolean first = true;
    for (int i = 0; i < rules.size(); i++) {
      RuleTreatment rule = rules.get(i);
      if (!rule.byWalk()) {
        out.write(first ? "  evaluated on each document\n" : "");
        out.write("    " + number(i) + " " + name(rule.rule(), rule.policy()) + ": ");
        out.write(rule.reason().orElse(""));
        out.write(rule.reasonPlace().map(place -> ": " + expression(place)).orElse("") + "\n");
        first = false;
      }
    }
  }

  /** The rules that the walk rules out, and the places that it looks at for them. */
  private void walk(KindPlan plan, Writer out) throws IOException {
    boolean first = true;
    for (int i = 0; i < plan.rules().size(); i++) {
      RuleTreatment rule = plan.rules().get(i);
      if (rule.byWalk()) {
        out.write(first ? "  evaluated where one walk through the document finds a reason\n" : "");
        out.write(
            "    " + number(i) + " " + name(rule.rule(), rule.policy()) + remark(rule) + "\n");
        first = false;
      }
    }
    if (!plan.walk().inner().isEmpty() || !plan.walk().rules().isEmpty()) {
      out.write("  the walk, with the rules that what stands there concerns\n");
      new PlaceTreeText(palette, plan.rules()).write(plan.walk(), out);
    }
  }

  private static String remark(RuleTreatment rule) {
    if (rule.neverSpeaks()) {
      return ": there never is one";
    }
    return rule.largest().isPresent()
        ? ", or more than " + rule.largest().getAsLong() + " values"
        : "";
  }

  private void overInventory(List<PlannedRule> rules, Writer out) throws IOException {
    List<PlannedRule> over = rules.stream().filter(PlannedRule::overInventory).toList();
    if (!over.isEmpty()) {
      out.write(heading("all documents together") + "\n");
      out.write("  evaluated once, over the inventory\n");
      for (PlannedRule rule : over) {
        out.write("    " + rule.rule() + "\n");
      }
      out.write('\n');
    }
  }

  private void rewrites(List<RewriteUse> uses, Writer out) throws IOException {
    if (!uses.isEmpty()) {
      out.write(heading("what is not done as it is written") + "\n");
    }
    for (RewriteUse use : uses) {
      out.write("  " + use.title() + ": " + use.places().size() + ", " + use.effect() + "\n");
      if (LISTED.contains(use.name())) {
        for (Span place : use.places()) {
          out.write("    " + expression(place) + "\n");
        }
      }
    }
    out.write(uses.isEmpty() ? "" : "\n");
  }

  private String heading(String text) {
    return palette.paint(Role.GOOD, Printable.line(text));
  }

  /** What stands at {@code span}, on one line, and where that is. */
  private String expression(Span span) {
    String text = span.text().strip().replaceAll("\\s+", " ");
    return "`"
        + Printable.line(text)
        + "` "
        + palette.paint(Role.PLACE, "at " + Printable.line(span.toString()));
  }

  /** The rule, and the policy where that is another than the one that declares it. */
  static String name(String rule, String policy) {
    return rule.startsWith(policy + ".") ? rule : rule + " by " + policy;
  }

  private static String number(int position) {
    return String.format(Locale.ROOT, "%3d", position + 1);
  }

  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
