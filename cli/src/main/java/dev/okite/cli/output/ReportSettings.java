package dev.okite.cli.output;

import dev.okite.cli.input.RepositoryPaths;
import dev.okite.finding.RuleDescription;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What reports know before anything is judged.
 *
 * @param version of the tool; asked for where a report says it, since to read it takes longer than
 *     a short check
 * @param now the time of the evaluation
 * @param paths of files, as servers know them
 * @param rules what is applied, in order; empty where no report lists it
 * @param pages the page about a rule in Markdown, by its full name
 * @param hasBaseline whether findings are compared with a baseline
 */
public record ReportSettings(
    Supplier<String> version,
    Instant now,
    RepositoryPaths paths,
    List<AppliedRule> rules,
    Function<String, Optional<String>> pages,
    boolean hasBaseline) {
  public ReportSettings {
    rules = List.copyOf(rules);
  }

  /**
   * A rule that is applied.
   *
   * @param policy the full name of the policy that applies it
   */
  public record AppliedRule(String policy, RuleDescription rule) {}
}
