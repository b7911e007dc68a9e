package dev.okite.cli.command;

import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.PolicyTest;
import dev.okite.TestContext;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.policies.StandardPolicies;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The tests that a run is asked for, and what they are tests of.
 *
 * @param policies the policies, compiled
 * @param choice which tests are run
 * @param tests those that were chosen, in the order of the files
 * @param sources the names of the files that tests are to cover
 * @param given what the tests give as files
 * @param files how many files the tests were looked for in
 */
record LoadedTests(
    PolicySet policies,
    Predicate<PolicyTest> choice,
    List<PolicyTest> tests,
    Set<String> sources,
    GivenFiles given,
    int files) {

  /**
   * Reads what {@code request} names.
   *
   * @throws StartException if a path is missing, or the policies do not compile
   */
  static LoadedTests of(CliContext context, TestRequest request) throws StartException {
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.POLICIES);
    List<InputFile> files = PolicySources.find(search, FileKind.POLICIES, request.paths());
    List<InputFile> all = PolicySources.find(search, FileKind.POLICIES, request.policyPaths());
    PolicySet policies = compile(context, request, all);
    Set<String> own = labels(files);
    Predicate<PolicyTest> choice =
        test ->
            own.contains(test.span().source().name())
                && (request.filter() == null || request.filter().accepts(test.name()));
    List<PolicyTest> tests = policies.tests().stream().filter(choice).toList();
    return new LoadedTests(
        policies, choice, tests, labels(all), new GivenFiles(files), files.size());
  }

  /** What the tests run with. */
  TestContext context(TestRequest request) {
    return request.enforced(TestContext.empty().withFiles(given));
  }

  /** Why there is no test. */
  String noTest(TestRequest request) {
    String paths = "`" + String.join("`, `", request.paths()) + "`";
    if (files == 0) {
      return "there is no test in " + paths + ": no file there ends in `.okite`";
    }
    return request.filter() == null
        ? "there is no test in " + paths
        : "there is no test in " + paths + " with a name that `--filter` chooses";
  }

  /** A module of the standard library that stands among the files is taken from there. */
  private static PolicySet compile(CliContext context, TestRequest request, List<InputFile> files)
      throws StartException {
    // Tests are of the policies of a project, so that what it says of schemas counts.
    ProjectFile project = new ProjectLoader(context).load(null, false).orElse(null);
    PolicySources sources =
        new PolicySources(context, SchemaLoader.of(context, request.schemas(), project));
    List<PolicySource> own = sources.read(files);
    Set<String> modules = OwnModules.of(files);
    List<PolicySource> library =
        StandardPolicies.modules().stream()
            .filter(module -> !modules.contains(module))
            .map(StandardPolicies::source)
            .toList();
    return sources.compile(own, library);
  }

  private static Set<String> labels(List<InputFile> files) {
    return files.stream().map(InputFile::label).collect(Collectors.toSet());
  }
}
