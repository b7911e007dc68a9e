package dev.okite.internal.waive;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What became of one exception in one evaluation. */
final class ExceptionUse {
  /** Enough to see what it is about. */
  private static final int SHOWN = 3;

  private final GovernedException governed;
  private final Standing standing;
  private final Reach reach = new Reach();

  /** Whether the condition held, by document, where it asks of nothing else. */
  private final IdentityHashMap<Document, Boolean> outcomes = new IdentityHashMap<>();

  private final Set<Document> failedOn = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<GovernedException> before = new LinkedHashSet<>();
  private final List<Place> firstBack = new ArrayList<>();
  private int matched;
  private int back;
  private int waivedBefore;
  private boolean undecided;

  ExceptionUse(GovernedException governed, Standing standing) {
    this.governed = governed;
    this.standing = standing;
  }

  GovernedException governed() {
    return governed;
  }

  Standing standing() {
    return standing;
  }

  IdentityHashMap<Document, Boolean> outcomes() {
    return outcomes;
  }

  /** Its condition holds for {@code finding}. */
  void match(Finding finding) {
    matched++;
    finding.document().ifPresent(reach::add);
  }

  /** It has expired, and nothing else waives {@code finding}, for which its condition holds. */
  void giveBack(Finding finding) {
    back++;
    if (firstBack.size() < SHOWN) {
      finding.place().ifPresent(firstBack::add);
    }
  }

  /** Another exception waived a finding of its first. */
  void waivedBefore(GovernedException other) {
    waivedBefore++;
    before.add(other);
  }

  /** One of its rules could not judge, so that nobody knows what there is to waive. */
  void leaveUndecided() {
    undecided = true;
  }

  /** Notes that its condition failed; true the first time for {@code document}. */
  boolean failOn(Document document) {
    undecided = true;
    return failedOn.add(document);
  }

  /** How many findings its condition held for. */
  int matched() {
    return matched;
  }

  /** How many of them are back, now that it has expired. */
  int back() {
    return back;
  }

  /** Where the first few of those that are back are. */
  List<Place> firstBack() {
    return firstBack;
  }

  /** How many of them another one had waived already. */
  int waivedBefore() {
    return waivedBefore;
  }

  /** The exceptions that had waived them. */
  Set<GovernedException> before() {
    return before;
  }

  Reach reach() {
    return reach;
  }

  /** Whether it is known to have nothing to waive. */
  boolean isIdle() {
    return matched == 0 && !undecided;
  }
}
