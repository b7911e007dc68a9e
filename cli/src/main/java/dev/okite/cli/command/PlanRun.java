package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.PolicyDescription;
import dev.okite.PolicySet;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.output.Palette;
import dev.okite.cli.output.PlanJson;
import dev.okite.cli.output.PlanOutcome;
import dev.okite.cli.output.PlanText;
import dev.okite.diagnostic.Suggestion;
import dev.okite.policies.StandardPolicies;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Shows how policies are evaluated. */
final class PlanRun {
  private final CliContext context;
  private final SchemaLoader schemas;

  PlanRun(CliContext context, SchemaLoader schemas) {
    this.context = context;
    this.schemas = schemas;
  }

  /**
   * What is to be shown.
   *
   * @param policyPaths files and folders of policies, besides the standard library
   * @param policy the name of a policy or module, or its end
   * @param params params and their values
   * @param paths documents to measure the costs on; none for the plan alone
   * @param now the time of the evaluation
   */
  record Request(
      List<String> policyPaths,
      String policy,
      List<CheckRequest.Param> params,
      List<String> paths,
      Format format,
      Instant now) {}

  /**
   * Shows the plan.
   *
   * @throws StartException if there is no such policy, the policies do not compile or bind, or a
   *     path does not exist
   * @throws IOException if it cannot be written
   */
  ExitStatus run(Request request) throws StartException, IOException {
    BoundPolicies bound = bind(request);
    if (request.paths().isEmpty()) {
      deliver(new PlanOutcome(bound.policies(), bound.plan(), 0, List.of()), request.format());
      return ExitStatus.PASSED;
    }
    FileSearch search = DocumentSet.find(context, request.paths());
    Progress progress = new Progress(context);
    DocumentSet read = DocumentSet.read(context, search, Workload.ofMachine(), progress);
    progress.begin("judging " + read.documents().size() + " documents");
    EvaluationContext judged = EvaluationContext.empty().withNow(request.now());
    PlanOutcome outcome =
        new PlanOutcome(
            bound.policies(),
            bound.plan(read.documents(), judged),
            read.files().size(),
            read.unreadable());
    progress.end();
    deliver(outcome, request.format());
    if (read.documents().isEmpty()) {
      context
          .err()
          .println("okite: there is no document in `" + String.join("`, `", request.paths()) + "`");
    }
    return read.documents().isEmpty() || !read.unreadable().isEmpty()
        ? ExitStatus.INCOMPLETE
        : ExitStatus.PASSED;
  }

  private void deliver(PlanOutcome outcome, Format format) throws IOException {
    Delivery.deliver(
        context,
        out -> {
          if (format == Format.JSON) {
            new PlanJson(Version.read()).write(outcome, out);
          } else {
            new PlanText(context.colour() ? Palette.ANSI : Palette.PLAIN).write(outcome, out);
          }
        });
  }

  private BoundPolicies bind(Request request) throws StartException {
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.POLICIES);
    PolicySources sources = new PolicySources(context, schemas);
    PolicySet policies =
        sources.compile(
            sources.read(PolicySources.find(search, FileKind.POLICIES, request.policyPaths())),
            StandardPolicies.sources());
    Binding binding = Binding.of(name(policies, request.policy()));
    for (CheckRequest.Param param : request.params()) {
      binding = binding.withText(param.name(), param.value());
    }
    try {
      return policies.bind(binding);
    } catch (BindingException refused) {
      throw StartException.of(refused.problems());
    }
  }

  /** The full name of the policy or module {@code name}, which may leave out what is in front. */
  private static String name(PolicySet policies, String name) throws StartException {
    List<String> names = policies.policies().stream().map(PolicyDescription::name).toList();
    if (names.stream().anyMatch(n -> n.equals(name) || n.startsWith(name + "."))) {
      return name;
    }
    List<String> ending = names.stream().filter(n -> n.endsWith("." + name)).toList();
    if (ending.size() == 1) {
      return ending.get(0);
    }
    String problem = "there is no policy or module `" + name + "`";
    if (!ending.isEmpty()) {
      throw StartException.of(
          problem + "; several policies end so:", ending.stream().map(n -> "  " + n).toList());
    }
    throw StartException.of(
        problem + Suggestion.didYouMean(name, names).map(hint -> "; " + hint).orElse(""),
        List.of("`okite explain` says what there is"));
  }
}
