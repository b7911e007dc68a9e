package dev.okite.cli.command;

import dev.okite.PolicySource;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.output.Printable;
import dev.okite.cli.page.LintPage;
import dev.okite.cli.page.Pages;
import dev.okite.policies.StandardPolicies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what there is to know about a name. */
final class ExplainRun {
  private final CliContext context;

  ExplainRun(CliContext context) {
    this.context = context;
  }

  /**
   * Shows the page of {@code name}, or all names where it is null.
   *
   * @param policyPaths files and folders of policies, besides the standard library
   * @param project the project file, whose policies are read as well; empty if there is none
   * @param schemas what the paths in policies are held against
   * @throws StartException if there is no such name, or the policies do not compile
   * @throws IOException if the page cannot be written
   */
  ExitStatus run(
      List<String> policyPaths,
      Optional<ProjectFile> project,
      SchemaLoader schemas,
      @Nullable String name)
      throws StartException, IOException {
    Optional<String> lint = name == null ? Optional.empty() : LintPage.of(name);
    if (lint.isPresent()) {
      deliver(lint.get());
      return ExitStatus.PASSED;
    }
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.POLICIES);
    PolicySources sources = new PolicySources(context, schemas);
    List<PolicySource> library = new ArrayList<>(StandardPolicies.sources());
    library.addAll(StandardPolicies.examples());
    if (project.isPresent()) {
      new ProjectPaths(context, project.get()).addPolicies(search);
    }
    List<PolicySource> own =
        sources.read(PolicySources.find(search, FileKind.POLICIES, policyPaths));
    Pages pages = Pages.of(sources.compile(own, library));
    String page = name == null ? pages.index() : page(pages, name);
    deliver(page);
    return ExitStatus.PASSED;
  }

  private void deliver(String page) throws IOException {
    Delivery.deliver(
        context,
        out -> {
          for (String line : page.lines().toList()) {
            out.write(Printable.line(line) + "\n");
          }
        });
  }

  /** The page of {@code name}, which may leave out what no other name has in front. */
  private static String page(Pages pages, String name) throws StartException {
    Optional<String> exact = pages.page(name);
    if (exact.isPresent()) {
      return exact.get();
    }
    List<String> ending = pages.names().stream().filter(n -> n.endsWith("." + name)).toList();
    if (ending.size() == 1) {
      return pages.page(ending.get(0)).orElseThrow();
    }
    String problem = "there is no rule, policy, lint or error code `" + name + "`";
    if (!ending.isEmpty()) {
      throw StartException.of(
          problem + "; several end so:", ending.stream().map(n -> "  " + n).toList());
    }
    List<String> all = new ArrayList<>(pages.names());
    all.addAll(LintPage.ids());
    throw StartException.of(
        problem + NearestName.didYouMean(name, all).map(hint -> "; " + hint).orElse(""),
        List.of("`okite explain` says what there is"));
  }
}
