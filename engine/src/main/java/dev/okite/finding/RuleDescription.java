package dev.okite.finding;

import dev.okite.source.Source;
import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says about itself, with what it has from its policy (language reference 7.1).
 *
 * @param name its full name, {@code module.policy.rule}
 * @param title its title, where it has one
 * @param documentation the text of its documentation comment; empty where there is none
 * @param severity how bad its findings are
 * @param remedy what to do about them
 * @param controls the controls of its policy, then its own, each once
 * @param owner the team that answers for it
 * @param phase the part of the life cycle that it guards
 * @param span where its name is declared
 */
public record RuleDescription(
    String name,
    Optional<String> title,
    String documentation,
    Severity severity,
    Optional<String> remedy,
    List<String> controls,
    Optional<Owner> owner,
    Optional<Phase> phase,
    Span span) {
  public RuleDescription {
    controls = List.copyOf(controls);
  }

  /** A rule of the engine's own, which no policy declares: its source is a text of its own. */
  public static RuleDescription ofEngine(
      String policy,
      String name,
      String title,
      String documentation,
      Severity severity,
      Optional<String> remedy) {
    return new RuleDescription(
        name,
        Optional.of(title),
        documentation,
        severity,
        remedy,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Source.of(policy, name).span(0, name.length()));
  }

  /**
   * The message of a finding whose assertion says none: the title, the documentation's first line,
   * or the name.
   */
  public String defaultMessage() {
    return title.orElseGet(
        () ->
            documentation.isBlank()
                ? name
                : documentation.strip().lines().findFirst().orElse(name));
  }
}
