package dev.okite.benchmarks.work;

import java.util.List;
import java.util.Map;

/** The pods that are judged, and what is wrong with them. */
public enum PodCase {
  SMALL_PASS(false, Wrong.NOTHING),
  SMALL_ONE(false, Wrong.CAPABILITIES),
  SMALL_ALL(false, Wrong.EVERYTHING),
  BIG_PASS(true, Wrong.NOTHING),
  BIG_ONE(true, Wrong.CAPABILITIES),
  BIG_ALL(true, Wrong.EVERYTHING);

  private enum Wrong {
    NOTHING("passes"),
    CAPABILITIES("one finding"),
    EVERYTHING("fails every check");

    private final String title;

    Wrong(String title) {
      this.title = title;
    }

    boolean includes(Violation violation) {
      return switch (this) {
        case NOTHING -> false;
        case CAPABILITIES -> violation.check().equals("capabilities");
        case EVERYTHING -> true;
      };
    }
  }

  private final boolean big;
  private final Wrong wrong;

  PodCase(boolean big, Wrong wrong) {
    this.big = big;
    this.wrong = wrong;
  }

  /** The pod, as a new tree at every call. */
  public Map<String, Object> pod() {
    Map<String, Object> pod = big ? Pods.big() : Pods.small();
    violations().forEach(violation -> violation.in(pod));
    return pod;
  }

  /** The names of the checks that it fails, in their order. */
  public List<String> violated() {
    return violations().stream().map(Violation::check).toList();
  }

  /** Such as {@code small, passes}. */
  public String title() {
    return (big ? "big, " : "small, ") + wrong.title;
  }

  private List<Violation> violations() {
    return Violation.ALL.stream().filter(wrong::includes).toList();
  }
}
