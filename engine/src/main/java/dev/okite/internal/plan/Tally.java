package dev.okite.internal.plan;

import dev.okite.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** What an evaluation has come to so far. Belongs to one thread. */
final class Tally {
  final List<Finding> findings = new ArrayList<>(0);

  /** How often a rule ran. */
  long evaluations;
}
