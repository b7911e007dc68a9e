package dev.okite.cli.command;

import dev.okite.TestContext;
import dev.okite.cli.command.CheckRequest.Param;
import dev.okite.finding.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run of tests is asked for.
 *
 * @param paths where the tests are, and policies that they are to cover
 * @param policyPaths further policies
 * @param schemas what the paths in policies are held against
 * @param filter what the name of a test has to hold; null for any
 * @param coverage where to say what is covered
 * @param failUnder how many percent are to be covered; null for any
 * @param actions what is done about findings, by the name of a rule, policy or module
 * @param mutation how to change the policies, to see whether tests notice; null for not at all
 * @param writesGolden whether files of findings are to be written
 * @param format how to report
 */
record TestRequest(
    List<String> paths,
    List<String> policyPaths,
    SchemaRequest schemas,
    @Nullable NameFilter filter,
    List<CoverageTarget> coverage,
    @Nullable Double failUnder,
    Map<String, Action> actions,
    @Nullable MutationRequest mutation,
    boolean writesGolden,
    TestFormat format) {

  /**
   * What the options say.
   *
   * @throws StartException if one of them says what there is not
   */
  static TestRequest of(
      List<String> paths,
      List<String> policyPaths,
      SchemaRequest schemas,
      @Nullable String filter,
      List<String> coverage,
      @Nullable String failUnder,
      List<String> actions,
      @Nullable MutationRequest mutation,
      boolean writesGolden,
      String format)
      throws StartException {
    TestFormat as = TestFormat.of(format);
    List<CoverageTarget> targets = new ArrayList<>();
    for (String target : coverage) {
      targets.add(CoverageTarget.of(target, as));
    }
    return new TestRequest(
        paths.isEmpty() ? List.of(".") : List.copyOf(paths),
        List.copyOf(policyPaths),
        schemas,
        filter == null ? null : NameFilter.of(filter),
        targets,
        failUnder == null ? null : percent("--fail-under", failUnder),
        actions(actions),
        mutation,
        writesGolden,
        as);
  }

  /** {@code context} with the actions, and accepting findings if their files are to be written. */
  TestContext enforced(TestContext context) {
    TestContext enforced = writesGolden ? context.acceptingFindings() : context;
    for (Map.Entry<String, Action> action : actions.entrySet()) {
      enforced = enforced.enforcing(action.getKey(), action.getValue());
    }
    return enforced;
  }

  static double percent(String option, String text) throws StartException {
    double percent;
    try {
      percent = Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      percent = Double.NaN;
    }
    if (percent >= 0 && percent <= 100) {
      return percent;
    }
    throw StartException.of("`" + option + "` takes a number from 0 to 100, found `" + text + "`");
  }

  private static Map<String, Action> actions(List<String> values) throws StartException {
    Map<String, Action> actions = new TreeMap<>();
    for (String value : values) {
      Param said = Param.parse(value).orElse(new Param("", value));
      Action action = null;
      for (Action candidate : Action.values()) {
        action = candidate.word().equals(said.value()) ? candidate : action;
      }
      if (said.name().isEmpty() || action == null) {
        throw StartException.of(
            "`--action` takes the name of a policy, module or rule and one of `deny`, `warn`, `audit`, found `"
                + value
                + "`");
      }
      actions.put(said.name(), action);
    }
    return actions;
  }
}
