package dev.okite.cli.output.html;

import dev.okite.cli.output.KeptFinding;
import dev.okite.cli.output.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The new findings by rule.
 *
 * @param all the rules that found something, the gravest first, and of these those that found more
 */
record RuleGroups(List<RuleGroup> all) {
  private static final Comparator<RuleGroup> ORDER =
      Comparator.comparing(RuleGroup::severity)
          .thenComparingInt(RuleGroup::count)
          .reversed()
          .thenComparing(group -> group.rule().name());

  RuleGroups {
    all = List.copyOf(all);
  }

  static RuleGroups of(List<KeptFinding> findings) {
    Map<String, List<KeptFinding>> byRule = new LinkedHashMap<>();
    for (KeptFinding finding : findings) {
      if (finding.state() == State.NEW) {
        byRule.computeIfAbsent(finding.rule().name(), r -> new ArrayList<>()).add(finding);
      }
    }
    List<RuleGroup> groups = new ArrayList<>();
    for (List<KeptFinding> some : byRule.values()) {
      some.sort(KeptFinding.GRAVEST_FIRST);
      groups.add(
          new RuleGroup(some.get(0).rule(), "rule-" + (groups.size() + 1), List.copyOf(some)));
    }
    groups.sort(ORDER);
    return new RuleGroups(groups);
  }

  /** The rules by the team that answers for them, in the order of their gravest. */
  Map<String, List<RuleGroup>> byTeam() {
    Map<String, List<RuleGroup>> teams = new LinkedHashMap<>();
    all.forEach(g -> teams.computeIfAbsent(g.team(), t -> new ArrayList<>()).add(g));
    return teams;
  }

  /** The rules by control. */
  Map<Control, List<RuleGroup>> byControl() {
    Map<Control, List<RuleGroup>> controls = new TreeMap<>();
    for (RuleGroup group : all) {
      for (String control : group.rule().controls()) {
        controls.computeIfAbsent(Control.of(control), c -> new ArrayList<>()).add(group);
      }
    }
    return controls;
  }
}
