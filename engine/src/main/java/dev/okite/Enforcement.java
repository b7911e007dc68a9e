package dev.okite;

import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is to be done about the findings of the applied policies. What is said of a rule wins over
 * what is said of the applied policy, and that over what is said of its module.
 *
 * @param settings by the full name of a rule, a policy or a module
 */
record Enforcement(Map<String, Setting> settings) {
  Enforcement {
    settings = Map.copyOf(settings);
  }

  /** Whether {@code policy} does not apply {@code rule}. */
  boolean isOff(String policy, String rule) {
    return first(Setting::decides, rule, policy, module(policy)).map(Setting::isOff).orElse(false);
  }

  /** What is done about findings of {@code policy}, for the rules of which nothing else is said. */
  Action action(String policy) {
    return first(Setting::decides, policy, module(policy)).map(Setting::action).orElse(Action.DENY);
  }

  /** {@code finding} with its action and severity. An error finding is always denied. */
  Finding of(Finding finding) {
    if (settings.isEmpty()) {
      return finding;
    }
    String rule = finding.rule().name();
    Finding enforced = finding;
    Action action =
        first(s -> s.action() != null, rule, finding.policy(), module(finding.policy()))
            .map(Setting::action)
            .orElse(finding.action());
    if (!finding.isError() && action != finding.action()) {
      enforced = enforced.withAction(action);
    }
    Severity severity = severity(finding.policy(), finding.rule());
    return severity == finding.severity() ? enforced : enforced.withSeverity(severity);
  }

  /** How bad the findings of {@code rule} are, as {@code policy} applies it. */
  Severity severity(String policy, RuleDescription rule) {
    return first(s -> s.severity() != null, rule.name(), policy, module(policy))
        .map(Setting::severity)
        .orElse(rule.severity());
  }

  /** The first setting of {@code names} that says what is asked for. */
  private Optional<Setting> first(Predicate<Setting> says, String... names) {
    return Stream.of(names).map(settings::get).filter(Objects::nonNull).filter(says).findFirst();
  }

  /** The module that declares {@code policy}; empty for one that stands in no module. */
  static String module(String policy) {
    return policy.substring(0, Math.max(0, policy.lastIndexOf('.')));
  }
}
