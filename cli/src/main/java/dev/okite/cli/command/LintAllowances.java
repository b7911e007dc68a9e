package dev.okite.cli.command;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Place;
import dev.okite.lint.LintRule;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the section {@code lint} of a project file switches off.
 *
 * @param places where each lint is allowed, by its id
 */
record LintAllowances(Map<String, Place> places) {
  private static final String ALLOW = "allow";
  private static final String EXPECTED =
      "expected a map of what is allowed and why, such as `missing-severity: medium is what we mean`";

  /** Switches nothing off. */
  static final LintAllowances NONE = new LintAllowances(Map.of());

  /**
   * Reads the section, if there is one.
   *
   * @throws StartException if it is not understood, or gives no reason
   */
  static LintAllowances of(Optional<ProjectFile> project) throws StartException {
    Optional<MapValue> section = project.flatMap(file -> file.project().section(ProjectFile.LINT));
    if (section.isEmpty()) {
      return NONE;
    }
    List<String> problems = new ArrayList<>();
    Map<String, Place> places = new LinkedHashMap<>();
    for (String key : section.get().keys()) {
      Value value = section.get().get(key);
      if (!key.equals(ALLOW)) {
        problems.add(Place.of(value) + ": found `" + key + "`, expected `" + ALLOW + "`");
      } else if (value instanceof MapValue allowed) {
        read(allowed, places, problems);
      } else {
        problems.add(Place.of(value) + ": found something else, " + EXPECTED);
      }
    }
    if (!problems.isEmpty()) {
      throw StartException.of(problems);
    }
    return new LintAllowances(places);
  }

  private static void read(MapValue allowed, Map<String, Place> places, List<String> problems) {
    List<String> known = known();
    for (String id : allowed.keys()) {
      Value reason = allowed.get(id);
      String place = Place.of(reason) + ": ";
      if (!known.contains(id)) {
        problems.add(
            place
                + "there is no lint `"
                + id
                + "`"
                + Suggestion.didYouMean(id, known).map(hint -> "; " + hint).orElse(""));
      } else if (reason instanceof StringValue text && !text.value().isBlank()) {
        places.put(id, Place.of(reason));
      } else {
        problems.add(place + "`" + id + "` is to be allowed, and nothing says why");
      }
    }
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>();
    for (LintRule rule : LintRule.values()) {
      known.add(rule.id());
    }
    for (DiagnosticCode code : DiagnosticCode.values()) {
      known.add(code.id());
    }
    return known;
  }
}
