package dev.okite.benchmarks.guard;

import dev.okite.benchmarks.peer.Implementation;
import dev.okite.benchmarks.work.PodCase;
import java.util.Locale;

/**
 * Something whose cost is guarded: the engine's time as a multiple of somebody else's for the same
 * work in the same run, so that the machine matters little.
 */
enum Measure {
  PASS_SMALL(
      Implementation.OKITE,
      Implementation.HAND_WRITTEN,
      PodCase.SMALL_PASS,
      1000,
      "judging a small pod that passes"),
  PASS_BIG(
      Implementation.OKITE,
      Implementation.HAND_WRITTEN,
      PodCase.BIG_PASS,
      300,
      "judging a big pod that passes"),
  LOAD_YAML(
      Implementation.OKITE_YAML,
      Implementation.SNAKEYAML,
      PodCase.BIG_PASS,
      10,
      "reading and judging a big pod in YAML");

  private final Implementation engine;
  private final Implementation yardstick;
  private final PodCase pod;
  private final int batch;
  private final String title;

  Measure(Implementation engine, Implementation yardstick, PodCase pod, int batch, String title) {
    this.engine = engine;
    this.yardstick = yardstick;
    this.pod = pod;
    this.batch = batch;
    this.title = title;
  }

  Implementation engine() {
    return engine;
  }

  Implementation yardstick() {
    return yardstick;
  }

  PodCase pod() {
    return pod;
  }

  /** How many times make some milliseconds. */
  int batch() {
    return batch;
  }

  /** What is done, as part of a sentence. */
  String title() {
    return title;
  }

  /** The name in the file of records, such as {@code pass-small}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
