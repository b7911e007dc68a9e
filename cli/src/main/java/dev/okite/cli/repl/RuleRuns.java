package dev.okite.cli.repl;

import dev.okite.BindingException;
import dev.okite.BoundPolicies;
import dev.okite.Report;
import dev.okite.diagnostic.Suggestion;
import dev.okite.document.Document;
import dev.okite.finding.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Runs rules over the current document. */
final class RuleRuns {
  private final Workspace workspace;

  RuleRuns(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The current document.
   *
   * @throws ReplException if there is none
   */
  Document document() throws ReplException {
    return workspace
        .current()
        .orElseThrow(() -> new ReplException("there is no document; `:load PATH` reads some"));
  }

  /** The rules of {@code policies}, in the order of the policies. */
  List<Tried.Applied> rules(List<String> policies) {
    List<Tried.Applied> rules = new ArrayList<>();
    for (String name : policies) {
      workspace.session().policies().policies().stream()
          .filter(policy -> policy.name().equals(name))
          .flatMap(policy -> policy.rules().stream())
          .forEach(rule -> rules.add(new Tried.Applied(name, rule.name())));
    }
    return rules;
  }

  /**
   * The policies that {@code name} stands for: one, or those of a module.
   *
   * @throws ReplException if it is none of them
   */
  List<String> policies(String name) throws ReplException {
    List<String> all =
        workspace.session().policies().policies().stream().map(p -> p.name()).toList();
    if (all.contains(name)) {
      return List.of(name);
    }
    List<String> ofModule = all.stream().filter(p -> p.startsWith(name + ".")).toList();
    if (ofModule.isEmpty()) {
      throw new ReplException(
          "there is no policy or module `"
              + name
              + "`"
              + Suggestion.didYouMean(name, all).map(hint -> "; " + hint).orElse(""));
    }
    return ofModule;
  }

  /**
   * The one rule that {@code name} or its end names, of the policies that apply or of any.
   *
   * @throws ReplException if there is no such rule, or several
   */
  Tried.Applied rule(String name) throws ReplException {
    List<Tried.Applied> applied = rules(workspace.policies());
    List<Tried.Applied> found = named(name, applied);
    if (found.isEmpty()) {
      List<String> all =
          workspace.session().policies().policies().stream().map(p -> p.name()).toList();
      found = named(name, rules(all));
    }
    if (found.isEmpty()) {
      throw new ReplException(
          "there is no rule `"
              + name
              + "`"
              + Suggestion.didYouMean(name, names(applied)).map(hint -> "; " + hint).orElse(""));
    }
    Set<String> names = new LinkedHashSet<>();
    found.forEach(rule -> names.add(rule.name()));
    if (names.size() > 1) {
      throw new ReplException(
          "`" + name + "` may be `" + String.join("` or `", names) + "`; say more of the name");
    }
    return found.get(0);
  }

  /** The simple and full names of {@code rules}. */
  static Set<String> names(List<Tried.Applied> rules) {
    Set<String> names = new LinkedHashSet<>();
    for (Tried.Applied rule : rules) {
      names.add(rule.name());
      names.add(rule.rule().substring(rule.rule().lastIndexOf('.') + 1));
    }
    return names;
  }

  private static List<Tried.Applied> named(String name, List<Tried.Applied> rules) {
    List<Tried.Applied> exact = rules.stream().filter(r -> r.name().equals(name)).toList();
    return exact.isEmpty()
        ? rules.stream().filter(r -> ("." + r.name()).endsWith("." + name)).toList()
        : exact;
  }

  /**
   * Binds {@code policies} with the params that were set.
   *
   * @throws ReplException if they cannot be bound
   */
  BoundPolicies bind(List<String> policies) throws ReplException {
    try {
      return workspace.session().policies().bind(workspace.binding(policies));
    } catch (BindingException refused) {
      String reason = String.valueOf(refused.getMessage()).strip().replace("\n", "; ");
      throw new ReplException(
          reason.contains("has no default")
              ? reason + ", as in `:param POLICY.NAME = EXPRESSION`"
              : reason);
    }
  }

  /** The documents that have to be there for {@code policies} to judge the current one. */
  List<Document> inventory(BoundPolicies policies) throws ReplException {
    return policies.needsInventory() ? workspace.documents() : List.of(document());
  }

  /**
   * What {@code policies} find in the current document, and in all documents together.
   *
   * @throws ReplException if they cannot be bound, or there is no document
   */
  Report run(List<String> policies) throws ReplException {
    BoundPolicies bound = bind(policies);
    Document document = document();
    Report report = bound.evaluate(inventory(bound), workspace.context());
    List<Finding> findings =
        report.findings().stream()
            .filter(f -> f.document().isEmpty() || f.document().get() == document)
            .toList();
    return Report.of(
        findings,
        report.documents(),
        report.rules(),
        report.evaluations(),
        report.unmatched(),
        workspace.context());
  }
}
