package dev.okite.conformance;

/** An implementation of the language, as the suite drives it. */
public interface Implementation {
  /**
   * Compiles the sources, binds the policies, reads the documents and evaluates, as far as it gets.
   * What is wrong with the scenario is part of the observation and never an exception.
   */
  Observation run(Scenario scenario);
}
