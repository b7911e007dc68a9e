package dev.okite.cli.output.ci;

import dev.okite.cli.output.KeptFinding;
import java.util.ArrayList;
import java.util.List;

/** The gravest of any number of findings; of those that are alike, the first. */
final class Gravest {
  private final int most;
  private final List<KeptFinding> kept = new ArrayList<>();
  private int total;

  Gravest(int most) {
    this.most = most;
  }

  void add(KeptFinding finding) {
    total++;
    int place = kept.size();
    while (place > 0 && KeptFinding.GRAVEST_FIRST.compare(finding, kept.get(place - 1)) < 0) {
      place--;
    }
    if (place < most) {
      kept.add(place, finding);
      if (kept.size() > most) {
        kept.remove(most);
      }
    }
  }

  /** How many there were. */
  int total() {
    return total;
  }

  List<KeptFinding> kept() {
    return List.copyOf(kept);
  }
}
