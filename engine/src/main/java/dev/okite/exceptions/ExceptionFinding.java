package dev.okite.exceptions;

import dev.okite.finding.RuleDescription;
import dev.okite.finding.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be found about exceptions themselves. Each has a rule name, under which reports and
 * {@code Binding.enforcing} know it; the action is {@code warn} unless the host says otherwise.
 */
public enum ExceptionFinding {
  NO_CLOCK(
      "noClock",
      Severity.HIGH,
      "No exception is in force without a clock",
      "Exceptions end on a day, and the evaluation was not told which day it is. So it waived nothing.",
      "Give the evaluation a time."),
  NOT_APPROVED(
      "notApproved",
      Severity.HIGH,
      "The exception lacks an approval",
      "An exception from a rule this grave needs somebody who approves it, or is not possible at all. It waives nothing.",
      "Have it approved, and say by whom with `approvedBy`; or mend what the rule finds."),
  LIFETIME(
      "lifetime",
      Severity.HIGH,
      "The exception lasts too long",
      "An exception may last only so long, depending on the gravest rule that it covers. It waives nothing.",
      "Choose an earlier last day, and renew the exception then if it has to be."),
  RENEWALS(
      "renewals",
      Severity.HIGH,
      "The exception was renewed too often",
      "An exception that is renewed again and again is a rule that nobody keeps. It waives nothing.",
      "Mend what the rule finds, or change the rule."),
  EXPIRED(
      "expired",
      Severity.MEDIUM,
      "The exception has expired",
      "Its last day is over. What it waived is found again.",
      "Mend what the rule finds and remove the exception, or renew it."),
  PENDING(
      "pending",
      Severity.INFO,
      "The exception is not in force yet",
      "Its first day is still to come. It waives nothing until then.",
      null),
  EXPIRING(
      "expiring",
      Severity.LOW,
      "The exception expires soon",
      "What it waives is found again after its last day.",
      "Mend what the rule finds, or renew the exception in time."),
  OVERBROAD(
      "overbroad",
      Severity.MEDIUM,
      "The exception reaches far and nobody approved that",
      "It is not held to one namespace or workload, so that it waives what nobody looked at when it was written.",
      "Narrow it by namespace, name, label, container or path; or have it approved, and say by whom with `approvedBy`."),
  OVERLAPPING(
      "overlapping",
      Severity.LOW,
      "Two exceptions waive the same finding",
      "Another exception that comes before it waives the same. When one of them ends, the other goes on.",
      "Remove one of them, or narrow both."),
  UNUSED(
      "unused",
      Severity.LOW,
      "The exception matches nothing",
      "None of the documents is one that it is about, or its rules apply to none of these.",
      "Remove it, or correct what it covers and when."),
  REDUNDANT(
      "redundant",
      Severity.LOW,
      "The exception is not needed",
      "Its documents are there and its rules were evaluated on them, and they find nothing that it would waive.",
      "Remove it.");

  /** What the full names of all of them start with: the policy that their findings name. */
  public static final String POLICY = "exceptions";

  private static final Map<ExceptionFinding, RuleDescription> RULES = rules();

  private final String fullName;
  private final Severity severity;
  private final String title;
  private final String documentation;
  private final @Nullable String remedy;

  ExceptionFinding(
      String name, Severity severity, String title, String documentation, @Nullable String remedy) {
    this.fullName = "exceptions." + name;
    this.severity = severity;
    this.title = title;
    this.documentation = documentation;
    this.remedy = remedy;
  }

  /** What it says about itself, as the rules of policies do. */
  public RuleDescription rule() {
    return Objects.requireNonNull(RULES.get(this));
  }

  private static Map<ExceptionFinding, RuleDescription> rules() {
    Map<ExceptionFinding, RuleDescription> rules = new EnumMap<>(ExceptionFinding.class);
    for (ExceptionFinding finding : values()) {
      rules.put(finding, finding.describe());
    }
    return Collections.unmodifiableMap(rules);
  }

  private RuleDescription describe() {
    return RuleDescription.ofEngine(
        POLICY, fullName, title, documentation, severity, Optional.ofNullable(remedy));
  }
}
