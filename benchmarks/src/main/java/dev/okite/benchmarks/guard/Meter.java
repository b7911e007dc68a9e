package dev.okite.benchmarks.guard;

import java.util.Map;
import java.util.Set;

/** Finds out what measures cost, now and here. */
interface Meter {
  Map<Measure, Cost> measure(Set<Measure> measures) throws Exception;
}
