package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.PolicySet;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.RepositoryPaths;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.CheckOutcome;
import dev.okite.cli.output.Printable;
import dev.okite.cli.output.ReportSettings;
import dev.okite.cli.output.ReportSettings.AppliedRule;
import dev.okite.cli.page.Pages;
import dev.okite.policies.podsecurity.PodSecurityAdmission;
import dev.okite.schema.SchemaCatalog;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    FileSearch search = DocumentSet.find(context, request.paths(), request.reports().files());
    ProjectFile project = new ProjectLoader(context).load(request).orElse(null);
    JudgedDefinitions definitions =
        new JudgedDefinitions(context, search.files(), request.workload().limits());
    SchemaLoader schemas =
        new SchemaLoader(context, request.schemas(), project).judging(definitions);
    AdmissionLoader admission = new AdmissionLoader(context, request, project);
    if (schemas.isAskedFor()) {
      // What is wrong with schemas is said before what is wrong with policies.
      schemas.catalog();
    }
    PolicyLoader.Loaded loaded =
        new PolicyLoader(context, request, project, schemas, admission.isAskedFor()).load();
    schemas.requireUse();
    Judges judges = judges(loaded, admission, validation(schemas, loaded.policies()));
    Optional<FactsLoader.Facts> facts =
        new FactsLoader(context).load(request.signatures(), project);
    Delivery delivery = Delivery.to(context);
    try (Baselines baselines = Baselines.of(context, request.reports());
        Reports reports =
            Reports.begin(context, request.reports(), settings(loaded, judges), delivery)) {
      Optional<String> announcement = loaded.choice().announcement(project);
      if (announcement.isPresent()) {
        announce(announcement.get(), delivery);
      }
      FindingSink sink = new FindingSink(baselines::isKnown, reports);
      Progress progress = new Progress(context);
      Judging.Result result =
          new Judging(
                  definitions.context(), judges, evaluation(facts), request.workload(), progress)
              .run(search, sink);
      progress.end();
      Judgement judgement = result.judgement();
      CheckOutcome outcome =
          new CheckOutcome(
              sink.counts(),
              unreadable(result, facts),
              search.files().size(),
              judgement.documents(),
              judgement.rules(),
              judgement.evaluations(),
              Duration.between(start, context.clock().instant()),
              baselines.fixed());
      reports.end(outcome);
      delivery.flush();
      baselines.finish(context);
      new Remarks(context)
          .make(
              request.paths(),
              search,
              outcome,
              judgement.unmatched(),
              judgement.isAdmissionIdle(),
              loaded.choice());
      if (outcome.isIncomplete()) {
        return ExitStatus.INCOMPLETE;
      }
      return outcome.isBlocked() ? ExitStatus.BLOCKED : ExitStatus.PASSED;
    }
  }

  /** What has documents held against their schemas; empty if nobody asks for that. */
  private static Optional<UnaryOperator<Binding>> validation(
      SchemaLoader schemas, PolicySet policies) throws StartException {
    if (!schemas.isAskedFor()) {
      return Optional.empty();
    }
    SchemaCatalog catalog = schemas.with(policies.declaredSchemas());
    return Optional.of(binding -> schemas.enforce(binding.validating(catalog)));
  }

  /** Evidence that cannot be read could be what a policy asks for. */
  private static List<Unreadable> unreadable(
      Judging.Result result, Optional<FactsLoader.Facts> facts) {
    List<Unreadable> all = new ArrayList<>(result.unreadable());
    facts.ifPresent(each -> all.addAll(each.unreadable()));
    return all;
  }

  private EvaluationContext evaluation(Optional<FactsLoader.Facts> facts) {
    EvaluationContext evaluation = request.workload().within(EvaluationContext.at(request.now()));
    if (facts.isPresent()) {
      evaluation = evaluation.withFacts(facts.get().values());
    }
    String user = request.podSecurityUser();
    return user == null
        ? evaluation
        : evaluation.withRequest(Map.of("userInfo", Map.of("username", user)));
  }

  private ReportSettings settings(PolicyLoader.Loaded loaded, Judges judges) {
    return new ReportSettings(
        Version::read,
        request.now(),
        RepositoryPaths.around(context.workingFolder()),
        request.reports().listsRules() ? rules(judges) : List.of(),
        pages(loaded),
        request.reports().hasBaseline());
  }

  private static List<AppliedRule> rules(Judges judges) {
    List<AppliedRule> rules = new ArrayList<>();
    judges
        .policies()
        .ifPresent(
            bound ->
                bound
                    .rulesByPolicy()
                    .forEach(
                        (policy, of) -> of.forEach(r -> rules.add(new AppliedRule(policy, r)))));
    return rules;
  }

  private Function<String, Optional<String>> pages(PolicyLoader.Loaded loaded) {
    return request.reports().needsPages()
        ? Pages.of(loaded.policies())::page
        : name -> Optional.empty();
  }

  /** The report of a program is all that it reads, so that it goes elsewhere there. */
  private void announce(String announcement, Writer out) throws IOException {
    if (request.reports().format() == Format.TEXT) {
      out.write(Printable.line(announcement) + "\n\n");
    } else {
      context.err().println("okite: " + Printable.line(announcement));
    }
  }

  /** All that judges; what is wrong with one of them does not hide what is with another. */
  private Judges judges(
      PolicyLoader.Loaded loaded,
      AdmissionLoader admission,
      Optional<UnaryOperator<Binding>> schemas)
      throws StartException {
    Optional<PodSecurityAdmission> cluster = Optional.empty();
    List<String> problems = new ArrayList<>();
    try {
      cluster = admission.load(loaded.policies());
    } catch (StartException wrong) {
      problems.addAll(wrong.problems());
    }
    try {
      Binding binding = binding(loaded, schemas);
      boolean isAlone = loaded.choice() == PolicyChoice.NONE;
      BoundPolicies policies = bind(loaded.policies(), binding);
      if (problems.isEmpty()) {
        if (isAlone && schemas.isPresent()) {
          policies = bind(loaded.policies(), binding.withoutPolicies());
        }
        return new Judges(
            isAlone && schemas.isEmpty() ? Optional.empty() : Optional.of(policies),
            cluster.map(each -> each.withSettings(binding)));
      }
    } catch (StartException wrong) {
      problems.addAll(wrong.problems());
    }
    throw StartException.of(problems);
  }

  /** What was chosen, with the params and settings of the request. */
  private Binding binding(PolicyLoader.Loaded loaded, Optional<UnaryOperator<Binding>> schemas)
      throws StartException {
    Binding binding = loaded.binding();
    if (loaded.choice() != PolicyChoice.NONE) {
      binding = new ParamLoader(context).bind(binding.asDefaults(), request);
    } else if (!request.params().isEmpty() || request.paramsFile() != null) {
      throw StartException.of(
          "params are those of policies, and Pod Security admission alone takes versions from"
              + " labels; name policies with `--policy NAME`");
    }
    if (schemas.isPresent()) {
      binding = schemas.get().apply(binding);
    }
    for (UnaryOperator<Binding> setting : request.settings()) {
      binding = setting.apply(binding);
    }
    return request.verify() ? binding.verified() : binding;
  }

  private static BoundPolicies bind(PolicySet policies, Binding binding) throws StartException {
    try {
      return policies.bind(binding);
    } catch (BindingException wrong) {
      throw StartException.of(wrong.problems());
    }
  }
}
