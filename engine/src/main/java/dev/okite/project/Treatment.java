package dev.okite.project;

import dev.okite.Binding;
import dev.okite.finding.Action;
import dev.okite.finding.Severity;
import java.util.Optional;

/**
 * What is done about a policy or rule.
 *
 * @param choice whether it is applied, and with which action; empty where nothing is said
 * @param severity how bad its findings are; empty where nothing is said
 */
record Treatment(Optional<Choice> choice, Optional<Severity> severity) {
  static final Treatment UNSAID = new Treatment(Optional.empty(), Optional.empty());

  /** The words of {@code action}. */
  enum Choice {
    DENY,
    WARN,
    AUDIT,
    OFF
  }

  Treatment with(Choice newChoice) {
    return new Treatment(Optional.of(newChoice), severity);
  }

  Treatment with(Severity newSeverity) {
    return new Treatment(choice, Optional.of(newSeverity));
  }

  /** {@code binding} with this said of {@code name}. */
  Binding saidOf(String name, Binding binding) {
    Binding chosen = choice.map(word -> chosen(word, name, binding)).orElse(binding);
    return severity.map(level -> chosen.withSeverity(name, level)).orElse(chosen);
  }

  private static Binding chosen(Choice choice, String name, Binding binding) {
    return switch (choice) {
      case DENY -> binding.enforcing(name, Action.DENY);
      case WARN -> binding.enforcing(name, Action.WARN);
      case AUDIT -> binding.enforcing(name, Action.AUDIT);
      case OFF -> binding.off(name);
    };
  }
}
