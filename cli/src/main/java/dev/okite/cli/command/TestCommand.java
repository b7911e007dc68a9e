package dev.okite.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code okite test}. */
@Command(
    name = "test",
    sortOptions = false,
    usageHelpAutoWidth = false,
    customSynopsis = "okite test [OPTION]… [PATH]…",
    description = "Runs the tests in policy files, and reports what is not as they expect.",
    footer = {
      "",
      "Exit status: 0 all tests pass; 1 a test fails, or they cover too little; 2 they",
      "could not start; 3 a test could not be run, or there is none; 10 all else",
      "passes, and files of findings were written; 70 a bug in okite.",
      "",
      "Examples:",
      "  okite test policies",
      "  okite test --coverage=html=coverage.html --fail-under 90 policies",
    })
final class TestCommand implements Subcommand {
  @Option(
      names = "--policies",
      paramLabel = "PATH",
      description =
          "Read policies from this .okite file or folder as well; the tests in it are not run.")
  private final List<String> policyPaths = new ArrayList<>();

  @Mixin private SchemaOptions schemas = new SchemaOptions();

  @Option(
      names = "--filter",
      paramLabel = "TEXT",
      description = "Run only tests with this in their name; * stands for any text.")
  private @Nullable String filter;

  @Option(
      names = "--coverage",
      paramLabel = "FORMAT=FILE",
      arity = "0..1",
      preprocessor = AttachedValue.class,
      description =
          "Say what the tests cover of the policies, or write it to a file as text, lcov, cobertura or html; may stand several times.")
  private final List<String> coverage = new ArrayList<>();

  @Option(
      names = "--fail-under",
      paramLabel = "PERCENT",
      description = "Fail if the tests cover less than this.")
  private @Nullable String failUnder;

  @Option(
      names = "--mutate",
      description =
          "Make small changes to the policies, and report those that no test notices; text or json.")
  private boolean mutate;

  @Option(
      names = "--mutate-time",
      paramLabel = "SECONDS",
      description = "Try changes for so long; 300 if not said.")
  private @Nullable String mutateTime;

  @Option(
      names = "--fail-under-score",
      paramLabel = "PERCENT",
      description = "Fail if they notice fewer changes than this.")
  private @Nullable String failUnderScore;

  @Option(
      names = "--write-golden",
      description =
          "Write what is found to the files of `expect findings`, rather than compare it with them.")
  private boolean writeGolden;

  @Option(
      names = "--watch",
      description = "Run again whenever policies, tests or what they are given change.")
  private boolean watch;

  @Option(
      names = "--action",
      paramLabel = "NAME=ACTION",
      description =
          "Do this about the findings of a policy, module or rule, for tests that expect it: deny, warn or audit.")
  private final List<String> actions = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|junit|json|tap",
      description = "How to report; text if not said.")
  private String format = "text";

  @Mixin
  @SuppressWarnings("unused") // picocli asks whether it was given
  private HelpOption help = new HelpOption();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "An .okite file, or a folder with all of them that .gitignore files do not leave out; the current folder if not said.")
  private final List<String> paths = new ArrayList<>();

  @Override
  public ExitStatus run(CliContext context) throws StartException, IOException {
    MutationRequest mutation = MutationRequest.of(mutate, mutateTime, failUnderScore);
    TestRequest request =
        TestRequest.of(
            paths,
            policyPaths,
            schemas.request(),
            filter,
            coverage,
            failUnder,
            actions,
            mutation,
            writeGolden,
            format);
    if (watch && writeGolden) {
      throw StartException.of(
          "`--watch` and `--write-golden` do not go together: look at what was written before you go on");
    }
    if (mutation != null) {
      refuseBesides();
      return new MutationRun(context, request, mutation).run();
    }
    return watch ? new TestWatch(context, request).run() : new TestingRun(context, request).run();
  }

  /** With changes made to policies, tests are a means, and not what is reported. */
  private void refuseBesides() throws StartException {
    String other =
        watch
            ? "--watch"
            : writeGolden
                ? "--write-golden"
                : !coverage.isEmpty() ? "--coverage" : failUnder != null ? "--fail-under" : null;
    if (other != null) {
      throw StartException.of("`--mutate` and `" + other + "` do not go together");
    }
    if (!format.equals("text") && !format.equals("json")) {
      throw StartException.of(
          "with `--mutate`, `--format` is `text` or `json`, found `" + format + "`");
    }
  }

  /** The value of an option that may have none belongs to it only behind a {@code =}. */
  static final class AttachedValue implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
      if (" ".equals(info.get("separator"))) {
        arguments.push("text");
      }
      return false;
    }
  }
}
