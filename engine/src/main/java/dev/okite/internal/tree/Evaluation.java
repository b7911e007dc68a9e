package dev.okite.internal.tree;

import dev.okite.value.ListValue;
import dev.okite.value.Value;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What all frames of one evaluation have in common: the set of documents, the request, the facts,
 * the clock, and the values that depend on nothing else. Belongs to one thread.
 */
public final class Evaluation {
  final ListValue inventory;
  final Value request;
  final Value facts;
  final @Nullable Instant now;
  final long maxSteps;
  final @Nullable Duration deadline;
  final @Nullable Value[] shared;

  /** What the expressions behind the shared values show. */
  final @Nullable Shown[] shown;

  final Lookup.@Nullable Index[] indexes;

  /**
   * A new evaluation.
   *
   * @param sharedSlots how many values the plan shares between documents
   * @param indexSlots how many hash indexes the plan uses
   */
  public Evaluation(
      ListValue inventory,
      Value request,
      Value facts,
      @Nullable Instant now,
      long maxSteps,
      @Nullable Duration deadline,
      int sharedSlots,
      int indexSlots) {
    this.inventory = inventory;
    this.request = request;
    this.facts = facts;
    this.now = now;
    this.maxSteps = maxSteps;
    this.deadline = deadline;
    this.shared = new Value[sharedSlots];
    this.shown = new Shown[sharedSlots];
    this.indexes = new Lookup.Index[indexSlots];
  }
}
