package dev.okite.plan;

import dev.okite.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a rule is evaluated on documents of a kind.
 *
 * @param rule its full name
 * @param policy the full name of the applied policy
 * @param guards the conditions that are evaluated on each document before it runs; those that the
 *     kind decides are not among them
 * @param byWalk whether the walk rules it out where it has nothing to say; else it is evaluated on
 *     each document
 * @param neverSpeaks whether it has nothing to say about any document of the kind
 * @param reason why the walk cannot rule it out, in a few words; empty if it can
 * @param reasonPlace the expression that this is about; empty if it can, or the rule as a whole is
 * @param largest the rule is evaluated on each document of more values than this; empty if size
 *     does not matter
 */
public record RuleTreatment(
    String rule,
    String policy,
    List<Span> guards,
    boolean byWalk,
    boolean neverSpeaks,
    Optional<String> reason,
    Optional<Span> reasonPlace,
    OptionalLong largest) {
  public RuleTreatment {
    guards = List.copyOf(guards);
  }
}
