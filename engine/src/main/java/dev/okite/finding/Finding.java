package dev.okite.finding;

import dev.okite.document.Document;
import dev.okite.document.Place;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong, or that could not be judged (language reference 9.4).
 *
 * @param rule the rule that found it
 * @param policy the full name of the policy that was applied
 * @param action what is to be done about it
 * @param severity how bad it is: as its rule says, unless the host says otherwise
 * @param message what is wrong, in one sentence
 * @param document the document it is about; empty for some findings of policies over the inventory
 * @param place where it is; empty where the rule showed no place
 * @param see the further places that its rule names
 * @param evidence every place that made it
 * @param fixes changes that remove it
 * @param error why the rule could not judge; empty for an ordinary finding
 * @param waiver the exception that waived it
 */
public record Finding(
    RuleDescription rule,
    String policy,
    Action action,
    Severity severity,
    String message,
    Optional<Document> document,
    Optional<Place> place,
    List<Place> see,
    List<Place> evidence,
    List<FixOperation> fixes,
    Optional<EvaluationError> error,
    Optional<Waiver> waiver) {
  public Finding {
    see = List.copyOf(see);
    evidence = List.copyOf(evidence);
    fixes = List.copyOf(fixes);
  }

  /** Whether the rule could not judge. */
  public boolean isError() {
    return error.isPresent();
  }

  /** Whether an exception waived it. */
  public boolean isWaived() {
    return waiver.isPresent();
  }

  /**
   * Its fixes as a change of its document that can be applied; empty where it has none, or where
   * one of them cannot be made.
   */
  public JsonPatch patch() {
    return document.map(d -> JsonPatch.of(d, fixes)).orElse(JsonPatch.NONE);
  }

  /** This finding with another action. */
  public Finding withAction(Action newAction) {
    return new Finding(
        rule, policy, newAction, severity, message, document, place, see, evidence, fixes, error,
        waiver);
  }

  /** This finding with another severity. */
  public Finding withSeverity(Severity newSeverity) {
    return new Finding(
        rule,
        policy,
        action,
        newSeverity,
        message,
        document,
        place,
        see,
        evidence,
        fixes,
        error,
        waiver);
  }

  /** This finding with another message. */
  public Finding withMessage(String newMessage) {
    return new Finding(
        rule,
        policy,
        action,
        severity,
        newMessage,
        document,
        place,
        see,
        evidence,
        fixes,
        error,
        waiver);
  }

  /** This finding, waived. */
  public Finding waivedBy(Waiver by) {
    return new Finding(
        rule,
        policy,
        action,
        severity,
        message,
        document,
        place,
        see,
        evidence,
        fixes,
        error,
        Optional.of(by));
  }
}
