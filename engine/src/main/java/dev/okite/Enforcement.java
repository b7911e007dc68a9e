package dev.okite;

import dev.okite.finding.Action;
import dev.okite.finding.Finding;
import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    Setting setting = deciding(rule, policy, module(policy));
    return setting != null && setting.isOff();
  }

  /** What is done about findings of {@code policy}, for the rules of which nothing else is said. */
  Action action(String policy) {
    Setting setting = deciding(policy, module(policy));
    Action action = setting == null ? null : setting.action();
    return action == null ? Action.DENY : action;
  }

  /** {@code finding} with its action and severity. An error finding is always denied. */
  Finding of(Finding finding) {
    if (settings.isEmpty()) {
      return finding;
    }
    String rule = finding.rule().name();
    Finding enforced = finding;
    Action action = finding.action();
    for (String name : List.of(module(finding.policy()), finding.policy(), rule)) {
      Setting setting = settings.get(name);
      Action said = setting == null ? null : setting.action();
      action = said == null ? action : said;
    }
    if (!finding.isError() && action != finding.action()) {
      enforced = enforced.withAction(action);
    }
    Severity severity = severity(finding.policy(), finding.rule());
    return severity == finding.severity() ? enforced : enforced.withSeverity(severity);
  }

  /** How bad the findings of {@code rule} are, as {@code policy} applies it. */
  Severity severity(String policy, RuleDescription rule) {
    Severity severity = rule.severity();
    for (String name : List.of(module(policy), policy, rule.name())) {
      Setting setting = settings.get(name);
      Severity said = setting == null ? null : setting.severity();
      severity = said == null ? severity : said;
    }
    return severity;
  }

  /** The first setting of {@code names} that says what is done about findings. */
  private @Nullable Setting deciding(String... names) {
    for (String name : names) {
      Setting setting = settings.get(name);
      if (setting != null && setting.decides()) {
        return setting;
      }
    }
    return null;
  }

  /** The module that declares {@code policy}; empty for one that stands in no module. */
  static String module(String policy) {
    return policy.substring(0, Math.max(0, policy.lastIndexOf('.')));
  }
}
