package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.Report;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.FindingOrder;
import dev.okite.cli.output.JsonReport;
import dev.okite.cli.output.Palette;
import dev.okite.cli.output.Printable;
import dev.okite.cli.output.ReportWriter;
import dev.okite.cli.output.TextReport;
import dev.okite.finding.Finding;
import dev.okite.policies.podsecurity.PodSecurityAdmission;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Runs one check. */
final class CheckRun {
  private final CliContext context;
  private final CheckRequest request;

  CheckRun(CliContext context, CheckRequest request) {
    this.context = context;
    this.request = request;
  }

  /**
   * Judges the documents and reports.
   *
   * @throws StartException if nothing can be judged
   * @throws IOException if the report cannot be written
   */
  ExitStatus run() throws StartException, IOException {
    Instant start = context.clock().instant();
    FileSearch search = DocumentSet.find(context, request.paths());
    ProjectFile project = new ProjectLoader(context).load(request).orElse(null);
    AdmissionLoader admission = new AdmissionLoader(context, request, project);
    PolicyLoader.Loaded loaded =
        new PolicyLoader(context, request, project, admission.isAskedFor()).load();
    Judges judges = judges(loaded, admission);
    Progress progress = new Progress(context);
    DocumentSet documents = DocumentSet.read(context, search, progress);
    progress.begin("judging " + documents.documents().size() + " documents");
    Judged judged = judge(judges, documents, start);
    CheckOutcome outcome = judged.outcome();
    progress.end();
    Optional<String> announcement = loaded.choice().announcement(project);
    Delivery.deliver(
        context,
        out -> {
          if (announcement.isPresent()) {
            announce(announcement.get(), out);
          }
          report().write(outcome, out);
        });
    new Remarks(context)
        .make(
            request.paths(),
            search,
            outcome,
            judged.unmatched(),
            judged.isAdmissionIdle(),
            loaded.choice());
    if (outcome.isIncomplete()) {
      return ExitStatus.INCOMPLETE;
    }
    return outcome.isBlocked() ? ExitStatus.BLOCKED : ExitStatus.PASSED;
  }

  /** The report of a program is all that it reads, so that it goes elsewhere there. */
  private void announce(String announcement, Writer out) throws IOException {
    if (request.format() == Format.TEXT) {
      out.write(Printable.line(announcement) + "\n\n");
    } else {
      context.err().println("okite: " + Printable.line(announcement));
    }
  }

  /** All that judges; what is wrong with one of them does not hide what is with another. */
  private Judges judges(PolicyLoader.Loaded loaded, AdmissionLoader admission)
      throws StartException {
    Optional<PodSecurityAdmission> cluster = Optional.empty();
    List<String> problems = new ArrayList<>();
    try {
      cluster = admission.load(loaded.policies());
    } catch (StartException wrong) {
      problems.addAll(wrong.problems());
    }
    try {
      Optional<BoundPolicies> policies = bind(loaded);
      if (problems.isEmpty()) {
        return new Judges(policies, cluster);
      }
    } catch (StartException wrong) {
      problems.addAll(wrong.problems());
    }
    throw StartException.of(problems);
  }

  private Optional<BoundPolicies> bind(PolicyLoader.Loaded loaded) throws StartException {
    if (loaded.binding().isEmpty()) {
      requireNothingToBind();
      return Optional.empty();
    }
    Binding binding = new ParamLoader(context).bind(loaded.binding().get().asDefaults(), request);
    for (UnaryOperator<Binding> setting : request.settings()) {
      binding = setting.apply(binding);
    }
    try {
      return Optional.of(loaded.policies().bind(request.verify() ? binding.verified() : binding));
    } catch (BindingException wrong) {
      throw StartException.of(wrong.problems());
    }
  }

  private void requireNothingToBind() throws StartException {
    if (!request.params().isEmpty()
        || request.paramsFile() != null
        || !request.settings().isEmpty()) {
      throw StartException.of(
          "params, actions and severities are about policies, and Pod Security admission alone applies none; name some with `--policy NAME`");
    }
  }

  /** What came of the documents, and who of those that judge had nothing to say of any. */
  private record Judged(CheckOutcome outcome, List<String> unmatched, boolean isAdmissionIdle) {}

  private Judged judge(Judges judges, DocumentSet set, Instant start) {
    List<Finding> findings = List.of();
    List<String> unmatched = List.of();
    boolean isAdmissionIdle = false;
    long evaluations = 0;
    int rules = judges.ruleCount();
    // Without a document, a policy over the inventory would judge a set that nobody meant.
    if (!set.documents().isEmpty()) {
      EvaluationContext evaluation = EvaluationContext.at(request.now());
      Judges.Verdict verdict = judges.evaluate(set.documents(), evaluation);
      Report report = verdict.report();
      isAdmissionIdle = verdict.isAdmissionIdle();
      findings = FindingOrder.sort(report.findings(), set.files());
      evaluations = report.evaluations();
      rules = report.rules();
      unmatched = report.unmatched();
    }
    CheckOutcome outcome =
        new CheckOutcome(
            findings,
            set.unreadable(),
            set.files().size(),
            set.documents().size(),
            rules,
            evaluations,
            Duration.between(start, context.clock().instant()));
    return new Judged(outcome, unmatched, isAdmissionIdle);
  }

  private ReportWriter report() {
    if (request.format() == Format.JSON) {
      return new JsonReport(Version.read());
    }
    return new TextReport(context.colour() ? Palette.ANSI : Palette.PLAIN);
  }
}
