package dev.okite.cli.output.html;

import dev.okite.cli.output.KeptFinding;
import dev.okite.finding.Owner;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import java.util.List;

/**
 * The new findings of a rule.
 *
 * @param rule the rule
 * @param id what links lead to
 * @param findings one at least, the gravest first
 */
record RuleGroup(RuleDescription rule, String id, List<KeptFinding> findings) {
  /** What stands for a rule that nobody answers for. */
  static final String NO_TEAM = "no team";

  String team() {
    return rule.owner().map(Owner::word).orElse(NO_TEAM);
  }

  /** How bad the worst of its findings is. */
  Severity severity() {
    return findings.stream().map(KeptFinding::severity).reduce(Severity.INFO, RuleGroup::worse);
  }

  int count() {
    return findings.size();
  }

  /** How many resources it found something in. */
  long resources() {
    return findings.stream()
        .map(finding -> finding.location().file() + " " + finding.subject())
        .distinct()
        .count();
  }

  /** How many of its findings are {@code wanted}. */
  int count(Severity wanted) {
    return (int) findings.stream().filter(finding -> finding.severity() == wanted).count();
  }

  static Severity worse(Severity one, Severity other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
