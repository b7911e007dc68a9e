package dev.okite.plan;

import dev.okite.source.Span;
import java.util.Optional;

/**
 * A rule of an applied policy.
 *
 * @param rule its full name
 * @param policy the full name of the applied policy, which may include the rule from another
 * @param span where it is declared
 * @param overInventory whether it runs once over all documents
 * @param expressions how many expressions it consists of, with those of the functions that it
 *     calls; an estimate of what it costs to evaluate it once
 * @param iterations how many of them iterate over something
 * @param cost what it cost on documents; empty if none were measured
 */
public record PlannedRule(
    String rule,
    String policy,
    Span span,
    boolean overInventory,
    int expressions,
    int iterations,
    Optional<RuleCost> cost) {}
