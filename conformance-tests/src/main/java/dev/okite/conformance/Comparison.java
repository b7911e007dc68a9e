package dev.okite.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds an observation against what a case expects. */
final class Comparison {
  /** Properties of which a case may name several texts that are as good as each other. */
  private static final Set<String> ALTERNATIVES = Set.of("code", "error");

  /** A property whose texts only have to occur in the message. */
  private static final String MENTIONS = "mentions";

  private final List<String> differences = new ArrayList<>();

  private Comparison() {}

  /** The differences, a line each; none if the observation is as expected. */
  static List<String> of(Expectation expected, Observation observed) {
    Comparison comparison = new Comparison();
    if (expected.failure().isEmpty()) {
      comparison.compare(expected, observed);
    } else {
      comparison.compareFailure(expected.failure(), observed);
    }
    return comparison.differences;
  }

  private void compare(Expectation expected, Observation observed) {
    compareAll("error", expected.errors(), observed.errors());
    List<Facts> warnings = expected.warnings();
    if (warnings != null) {
      compareWarnings(warnings, observed.warnings());
    }
    if (expected.refused() != (observed.refusal() != null)) {
      differences.add(
          "binding: expected to be "
              + (expected.refused() ? "refused, but it was not" : "possible, but it was refused: ")
              + (observed.refusal() == null ? "" : observed.refusal()));
    }
    List<Facts> tests = expected.tests();
    if (tests != null) {
      compareAll("test", tests, observed.tests());
    }
    compareAll("unreadable document", expected.unreadable(), observed.unreadable());
    List<Facts> findings = expected.findings();
    if (findings != null) {
      compareAll("finding", findings, observed.findings());
    }
    if (expected.decision() != null && !expected.decision().equals(observed.decision())) {
      differences.add(
          "decision: expected `"
              + expected.decision()
              + "`, observed `"
              + observed.decision()
              + "`");
    }
  }

  private void compareFailure(List<String> codes, Observation observed) {
    boolean refused = !observed.errors().isEmpty();
    List<Facts> failures = refused ? observed.errors() : observed.findings();
    String property = refused ? "code" : "error";
    boolean fits =
        !failures.isEmpty()
            && failures.stream().allMatch(f -> f.get(property).stream().anyMatch(codes::contains));
    if (!fits || observed.refusal() != null) {
      differences.add("expected a failure with " + codes + ", observed " + failures);
    }
  }

  private void compareWarnings(List<Facts> expected, List<Facts> observed) {
    if (expected.isEmpty()) {
      compareAll("warning", expected, observed);
    }
    for (Facts warning : expected) {
      if (observed.stream().noneMatch(o -> differing(warning, o).isEmpty())) {
        differences.add("warning: expected " + warning.values() + ", observed " + observed);
      }
    }
  }

  private void compareAll(String what, List<Facts> expected, List<Facts> observed) {
    for (int i = 0; i < Math.min(expected.size(), observed.size()); i++) {
      for (String property : differing(expected.get(i), observed.get(i))) {
        differences.add(
            what
                + " "
                + (i + 1)
                + ": "
                + property
                + ": expected "
                + expected.get(i).get(property)
                + ", observed "
                + observed.get(i).get(property)
                + " in "
                + observed.get(i).values());
      }
    }
    for (Facts missing : behind(expected, observed.size())) {
      differences.add(what + " missing: " + missing.values());
    }
    for (Facts unexpected : behind(observed, expected.size())) {
      differences.add(what + " not expected: " + unexpected.values());
    }
  }

  private static List<Facts> behind(List<Facts> facts, int size) {
    return facts.subList(Math.min(size, facts.size()), facts.size());
  }

  private static List<String> differing(Facts expected, Facts observed) {
    return expected.values().entrySet().stream()
        .filter(e -> !fits(e, observed))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean fits(Map.Entry<String, List<String>> expected, Facts observed) {
    List<String> texts = observed.get(expected.getKey());
    if (expected.getKey().equals(MENTIONS)) {
      return mentions(expected.getValue(), texts);
    }
    if (ALTERNATIVES.contains(expected.getKey()) && expected.getValue().size() > 1) {
      return texts.size() == 1 && expected.getValue().contains(texts.get(0));
    }
    return expected.getValue().equals(texts);
  }

  private static boolean mentions(List<String> words, List<String> texts) {
    @Nullable String text = texts.isEmpty() ? null : texts.get(0);
    return text != null && words.stream().allMatch(text::contains);
  }
}
