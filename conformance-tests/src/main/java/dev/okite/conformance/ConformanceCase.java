package dev.okite.conformance;

/**
 * One statement of the language reference, as a scenario and what has to come of it. Immutable.
 *
 * @param file the case file, such as {@code 05-expressions/logic.yaml}
 * @param line the line of the case in its file, from 1
 * @param name what it shows; no other case has the same
 * @param section the section of the reference that says so, such as {@code 5.6}
 * @param note why it is as it is; empty where that is plain
 * @param scenario what the implementation is given
 * @param expectation what has to come of it
 */
public record ConformanceCase(
    String file,
    int line,
    String name,
    String section,
    String note,
    Scenario scenario,
    Expectation expectation) {

  @Override
  public String toString() {
    return section + " " + name + " (" + file + ":" + line + ")";
  }
}
