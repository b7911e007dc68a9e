package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.Report;
import dev.okite.cli.command.CheckRequest.Format;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.FindingOrder;
import dev.okite.cli.output.JsonReport;
import dev.okite.cli.output.Palette;
import dev.okite.cli.output.ReportWriter;
import dev.okite.cli.output.TextReport;
import dev.okite.finding.Finding;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

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
    BoundPolicies policies = policies();
    Progress progress = new Progress(context);
    DocumentSet documents = DocumentSet.read(context, search, progress);
    progress.begin("judging " + documents.documents().size() + " documents");
    CheckOutcome outcome = judge(policies, documents, start);
    progress.end();
    Delivery.deliver(context, out -> report().write(outcome, out));
    new Remarks(context).make(request.paths(), search, outcome);
    if (outcome.isIncomplete()) {
      return ExitStatus.INCOMPLETE;
    }
    return outcome.isBlocked() ? ExitStatus.BLOCKED : ExitStatus.PASSED;
  }

  private BoundPolicies policies() throws StartException {
    PolicyLoader.Loaded loaded = new PolicyLoader(context, request).load();
    Binding named = new ParamLoader(context).bind(Binding.of(loaded.selected()), request);
    try {
      return loaded.policies().bind(request.verify() ? named.verified() : named);
    } catch (BindingException wrong) {
      throw StartException.of(wrong.problems());
    }
  }

  private CheckOutcome judge(BoundPolicies policies, DocumentSet set, Instant start) {
    List<Finding> findings = List.of();
    long evaluations = 0;
    // Without a document, a policy over the inventory would judge a set that nobody meant.
    if (!set.documents().isEmpty()) {
      EvaluationContext evaluation = EvaluationContext.at(request.now());
      Report report = policies.evaluate(set.documents(), evaluation);
      findings = FindingOrder.sort(report.findings(), set.files());
      evaluations = report.evaluations();
    }
    return new CheckOutcome(
        findings,
        set.unreadable(),
        set.files().size(),
        set.documents().size(),
        policies.ruleCount(),
        evaluations,
        Duration.between(start, context.clock().instant()));
  }

  private ReportWriter report() {
    if (request.format() == Format.JSON) {
      return new JsonReport(Version.read());
    }
    return new TextReport(context.colour() ? Palette.ANSI : Palette.PLAIN);
  }
}
