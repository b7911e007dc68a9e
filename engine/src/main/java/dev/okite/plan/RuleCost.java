package dev.okite.plan;

/**
 * What became of a rule on documents. Each document is counted once; a rule over the inventory has
 * one evaluation at most.
 *
 * @param notOfKind documents to whose kind the rule does not apply
 * @param keptOut documents that another guard kept it from
 * @param alreadyRun documents on which another policy had run it
 * @param ruledOut documents on which it ran, but did not have to be evaluated: a walk through the
 *     document found that it has nothing to say
 * @param evaluated documents on which it was evaluated as it is written
 * @param steps the steps of these evaluations, as limits count them (language reference 8.3)
 * @param findings what it found
 */
public record RuleCost(
    long notOfKind,
    long keptOut,
    long alreadyRun,
    long ruledOut,
    long evaluated,
    long steps,
    long findings) {}
