package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.BoundPolicies;
import dev.okite.EvaluationContext;
import dev.okite.PolicyDescription;
import dev.okite.PolicySet;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.output.ExplanationJson;
import dev.okite.cli.output.ExplanationReport;
import dev.okite.explanation.Explanation;
import dev.okite.explanation.Focus;
import dev.okite.finding.RuleDescription;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Says why a rule fires on documents, or stays quiet. */
final class ReasonRun {
  private final CliContext context;
  private final CheckRequest request;

  /** A run over the documents of {@code request}, with policies as a check would have them. */
  ReasonRun(CliContext context, CheckRequest request) {
    this.context = context;
    this.request = request;
  }

  /**
   * Explains the rule.
   *
   * @param name its full name, or the end of it that no other rule has
   * @throws StartException if there is no such rule, document or path, or policies do not compile
   * @throws IOException if it cannot be written
   */
  ExitStatus run(String name, DocumentChoice choice, Format format)
      throws StartException, IOException {
    FileSearch search = DocumentSet.find(context, request.paths());
    ProjectFile project = new ProjectLoader(context).load(request).orElse(null);
    JudgedDefinitions definitions =
        new JudgedDefinitions(context, search.files(), request.workload().limits());
    SchemaLoader schemas =
        new SchemaLoader(context, request.schemas(), project).judging(definitions);
    PolicyLoader.Loaded loaded =
        new PolicyLoader(context, request, project, schemas, false).withWholeLibrary().load();
    schemas.requireUse();
    BoundPolicies applied = bind(loaded.policies(), loaded.binding());
    String rule = rule(name, loaded.policies(), applied);
    BoundPolicies policies = policies(rule, loaded.policies(), applied);
    Progress progress = new Progress(context);
    DocumentSet documents =
        DocumentSet.read(definitions.context(), search, request.workload(), progress);
    List<Explanation> explanations = new ArrayList<>();
    for (Focus focus : choice.among(documents.documents())) {
      explanations.addAll(
          policies.explain(
              rule, documents.documents(), EvaluationContext.at(request.now()), focus));
    }
    progress.end();
    Delivery.deliver(
        context,
        out -> {
          if (format == Format.JSON) {
            new ExplanationJson(Version.read())
                .write(rule, explanations, documents.unreadable(), out);
          } else {
            new ExplanationReport(documents.unreadable()).write(explanations, out);
          }
        });
    if (documents.documents().isEmpty()) {
      context
          .err()
          .println("okite: there is no document in `" + String.join("`, `", request.paths()) + "`");
    }
    boolean isIncomplete = !documents.unreadable().isEmpty() || documents.documents().isEmpty();
    return isIncomplete ? ExitStatus.INCOMPLETE : ExitStatus.PASSED;
  }

  /** Of several rules whose names end so, the only one that is applied. */
  private static String rule(String name, PolicySet policies, BoundPolicies applied)
      throws StartException {
    List<String> rules = new ArrayList<>();
    for (PolicyDescription policy : policies.policies()) {
      policy.rules().stream()
          .map(RuleDescription::name)
          .filter(rule -> !rules.contains(rule))
          .forEach(rules::add);
    }
    if (rules.contains(name)) {
      return name;
    }
    List<String> ending = rules.stream().filter(rule -> rule.endsWith("." + name)).toList();
    List<String> ofApplied = ending.stream().filter(applied::applies).toList();
    if (ending.size() == 1 || ofApplied.size() == 1) {
      return ending.size() == 1 ? ending.get(0) : ofApplied.get(0);
    }
    if (!ending.isEmpty()) {
      throw StartException.of(
          "there are several rules `" + name + "`; say which:",
          ending.stream().map(rule -> "  " + rule).toList());
    }
    List<String> inside =
        rules.stream()
            .filter(rule -> rule.startsWith(name + ".") || rule.contains("." + name + "."))
            .toList();
    if (!inside.isEmpty()) {
      throw StartException.of(
          "`" + name + "` is not one rule; say which:",
          inside.stream().map(rule -> "  " + rule).toList());
    }
    throw StartException.of(
        "there is no rule `"
            + name
            + "`"
            + NearestName.didYouMean(name, rules).map(hint -> "; " + hint).orElse(""));
  }

  /** Those that a check would apply; where they leave the rule out, the policy that has it. */
  private BoundPolicies policies(String rule, PolicySet all, BoundPolicies applied)
      throws StartException {
    if (applied.applies(rule)) {
      return applied;
    }
    String policy = rule.substring(0, rule.lastIndexOf('.'));
    context
        .err()
        .println(
            "okite: a check with these options does not apply this rule; it is explained as `"
                + policy
                + "` applies it");
    return bind(all, Binding.of(policy));
  }

  private BoundPolicies bind(PolicySet policies, Binding binding) throws StartException {
    try {
      return policies.bind(new ParamLoader(context).bind(binding.asDefaults(), request));
    } catch (BindingException wrong) {
      throw StartException.of(wrong.problems());
    }
  }
}
