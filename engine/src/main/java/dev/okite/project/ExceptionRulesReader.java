package dev.okite.project;

import dev.okite.exceptions.Approval;
import dev.okite.exceptions.Breadth;
import dev.okite.exceptions.ExceptionRules;
import dev.okite.finding.Severity;
import dev.okite.value.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Reads {@code exceptionRules}. What is not said there stays as it is by default. */
final class ExceptionRulesReader {
  private static final String UNLIMITED = "unlimited";

  /** More is a mistake; who means it writes {@code unlimited}. */
  private static final int MOST_DAYS = 36_500;

  private static final int MOST_RENEWALS = 1_000;

  private static final Keys<ExceptionRulesReader> KEYS =
      Keys.<ExceptionRulesReader>none()
          .with("lifetime", ExceptionRulesReader::readLifetimes)
          .with("approval", ExceptionRulesReader::readApprovals)
          .with("approvers", ExceptionRulesReader::readApprovers)
          .with("breadth", ExceptionRulesReader::readBreadth)
          .with("renewals", ExceptionRulesReader::readRenewals)
          .with("warnDays", ExceptionRulesReader::readWarnDays)
          .with("reportUse", ExceptionRulesReader::readReportUse);

  private static final Keys<ExceptionRulesReader> LIFETIMES =
      bySeverity((reader, severity) -> node -> reader.readLifetime(severity, node));

  private static final Keys<ExceptionRulesReader> APPROVALS =
      bySeverity((reader, severity) -> node -> reader.readApproval(severity, node));

  private ExceptionRules rules = ExceptionRules.DEFAULTS;

  private ExceptionRulesReader() {}

  /** The rules at {@code node}; what is wrong with them is reported. */
  static ExceptionRules read(Node node) {
    ExceptionRulesReader reader = new ExceptionRulesReader();
    node.map("a map with " + Node.alternatives(KEYS.names()))
        .ifPresent(map -> KEYS.read(map, node, reader));
    return reader.rules;
  }

  private void readLifetimes(Node node) {
    node.map("a map of severities and days, such as `{critical: 30}`")
        .ifPresent(map -> LIFETIMES.read(map, node, this));
  }

  private void readLifetime(Severity severity, Node node) {
    if (isUnlimited(node)) {
      rules = rules.withoutMaxDays(severity);
    } else {
      node.number(1, MOST_DAYS, "a number of days from 1 to " + MOST_DAYS + ", or `unlimited`")
          .ifPresent(days -> rules = rules.withMaxDays(severity, days));
    }
  }

  private void readApprovals(Node node) {
    node.map("a map of severities and what they take, such as `{critical: required}`")
        .ifPresent(map -> APPROVALS.read(map, node, this));
  }

  private void readApproval(Severity severity, Node node) {
    node.word(Approval.class).ifPresent(approval -> rules = rules.withApproval(severity, approval));
  }

  private void readApprovers(Node list) {
    List<String> names = new ArrayList<>();
    for (Node node : list.list("a list of those whose approval counts, such as `[security]`")) {
      node.text("the name of somebody whose approval counts").ifPresent(names::add);
    }
    rules = rules.withApprovers(names);
  }

  private void readBreadth(Node node) {
    node.word(Breadth.class).ifPresent(breadth -> rules = rules.withBreadth(breadth));
  }

  private void readRenewals(Node node) {
    if (isUnlimited(node)) {
      rules = rules.withoutMaxRenewals();
    } else {
      node.number(0, MOST_RENEWALS, "a number from 0 to " + MOST_RENEWALS + ", or `unlimited`")
          .ifPresent(times -> rules = rules.withMaxRenewals(times));
    }
  }

  private void readWarnDays(Node node) {
    node.number(0, MOST_DAYS, "a number of days from 0 to " + MOST_DAYS)
        .ifPresent(days -> rules = rules.withWarnDays(days));
  }

  private void readReportUse(Node node) {
    node.flag().ifPresent(reports -> rules = rules.reportingUse(reports));
  }

  private static boolean isUnlimited(Node node) {
    return node.value() instanceof StringValue text && text.value().equals(UNLIMITED);
  }

  /** A table with a key for each severity. */
  private static Keys<ExceptionRulesReader> bySeverity(
      BiFunction<ExceptionRulesReader, Severity, Consumer<Node>> reading) {
    Keys<ExceptionRulesReader> keys = Keys.none();
    for (Severity severity : Severity.values()) {
      keys =
          keys.with(
              severity.word(), (reader, node) -> reading.apply(reader, severity).accept(node));
    }
    return keys;
  }
}
