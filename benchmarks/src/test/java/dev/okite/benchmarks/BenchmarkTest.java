package dev.okite.benchmarks;

import org.junit.jupiter.api.Test;

/** The smallest of each benchmark passes the check that goes before measuring. */
class BenchmarkTest {
  @Test
  void benchmarksMeasureWhatTheySay() {
    new LoadBenchmark().check();
    new CompileBenchmark().check();
    new CompareBenchmark().check();
    new SizeBenchmark().check();
    new JoinBenchmark().check();
    new SchemaCompileBenchmark().check();
    new ValidateBenchmark().bind();
  }

  @Test
  void moreRulesAreOfNoConcernToAPod() {
    RulesBenchmark benchmark = new RulesBenchmark();
    benchmark.rules = 300;
    benchmark.check();
  }
}
