package dev.okite.cli.command;

import dev.okite.EvaluationContext;
import dev.okite.PolicySet;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.output.LevelJson;
import dev.okite.cli.output.LevelOutcome;
import dev.okite.cli.output.LevelText;
import dev.okite.cli.output.Palette;
import dev.okite.policies.StandardPolicies;
import dev.okite.policies.podsecurity.PodSecurityLevels;
import dev.okite.policies.podsecurity.PodSecurityVersion;
import java.io.IOException;
import java.util.List;

/** Says which levels workloads reach. */
final class LevelRun {
  private final CliContext context;

  LevelRun(CliContext context) {
    this.context = context;
  }

  /**
   * Judges the workloads at {@code paths}, and reports.
   *
   * @throws StartException if one of the paths does not exist, or nobody knows the version
   * @throws IOException if the report cannot be written
   */
  ExitStatus run(PodSecurityVersion version, Format format, List<String> paths)
      throws StartException, IOException {
    FileSearch search = DocumentSet.find(context, paths);
    PolicySet policies = StandardPolicies.engine().compile(StandardPolicies.sources()).orThrow();
    PodSecurityLevels levels = PodSecurityLevels.of(policies);
    if (!levels.knows(version)) {
      throw StartException.of(
          "`--standard` takes `latest` or a version up to `"
              + levels.newest()
              + "`, the newest that is known here, found `"
              + version
              + "`");
    }
    Progress progress = new Progress(context);
    DocumentSet documents = DocumentSet.read(context, search, Workload.ofMachine(), progress);
    progress.begin("judging " + documents.documents().size() + " documents");
    LevelOutcome outcome =
        new LevelOutcome(
            version,
            levels.of(documents.documents(), version, EvaluationContext.empty()),
            documents.unreadable(),
            documents.files(),
            documents.documents().size());
    progress.end();
    Delivery.deliver(
        context,
        out -> {
          if (format == Format.JSON) {
            new LevelJson(Version.read()).write(outcome, out);
          } else {
            new LevelText(context.colour() ? Palette.ANSI : Palette.PLAIN).write(outcome, out);
          }
        });
    if (outcome.workloads().isEmpty()) {
      context.err().println("okite: there is no workload in `" + String.join("`, `", paths) + "`");
    }
    return outcome.isIncomplete() ? ExitStatus.INCOMPLETE : ExitStatus.PASSED;
  }
}
