package dev.okite.cli.command;

import dev.okite.PolicyDescription;
import dev.okite.PolicySource;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.output.PolicyListJson;
import dev.okite.cli.output.PolicyListText;
import dev.okite.finding.RuleDescription;
import dev.okite.policies.StandardPolicies;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists the policies and rules there are. */
final class ListRun {
  private final CliContext context;
  private final Format format;

  ListRun(CliContext context, Format format) {
    this.context = context;
    this.format = format;
  }

  /**
   * Lists them.
   *
   * @param paths where policies are, beside those of the standard library and the project
   * @param file the project file; empty if there is none
   * @param schemas what the paths in policies are held against
   * @throws StartException if the policies do not compile, or a file is missing
   * @throws IOException if the list cannot be written
   */
  ExitStatus run(
      List<String> paths,
      Optional<ProjectFile> file,
      SchemaRequest schemas,
      boolean withPolicies,
      boolean withRules)
      throws StartException, IOException {
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.POLICIES);
    List<InputFile> files = PolicySources.find(search, FileKind.POLICIES, paths);
    if (file.isPresent()) {
      new ProjectPaths(context, file.get())
          .addTo(
              search,
              FileKind.POLICIES,
              file.get().project().sources(),
              none -> StartException.of("there is no policy in `" + none.get(0) + "`"));
      files = search.files();
    }
    PolicySources sources =
        new PolicySources(context, SchemaLoader.of(context, schemas, file.orElse(null)));
    Set<String> modules = OwnModules.of(files);
    List<PolicySource> library =
        StandardPolicies.modules().stream()
            .filter(module -> !modules.contains(module))
            .map(StandardPolicies::source)
            .toList();
    List<PolicyDescription> policies = sources.compile(sources.read(files), library).policies();
    List<PolicyDescription> listed = withPolicies ? policies : List.of();
    List<RuleDescription> rules = withRules ? rules(policies) : List.of();
    Delivery.deliver(
        context,
        out -> {
          if (format == Format.JSON) {
            PolicyListJson.write(Version.read(), listed, rules, out);
          } else {
            PolicyListText.write(listed, rules, out);
          }
        });
    return ExitStatus.PASSED;
  }

  /** All rules, each once, however many policies include it. */
  private static List<RuleDescription> rules(List<PolicyDescription> policies) {
    Map<String, RuleDescription> rules = new LinkedHashMap<>();
    for (PolicyDescription policy : policies) {
      for (RuleDescription rule : policy.rules()) {
        rules.putIfAbsent(rule.name(), rule);
      }
    }
    return List.copyOf(rules.values());
  }
}
