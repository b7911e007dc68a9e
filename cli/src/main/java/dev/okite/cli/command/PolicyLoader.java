package dev.okite.cli.command;

import dev.okite.Okite;
import dev.okite.PolicyDescription;
import dev.okite.PolicySet;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.policies.StandardPolicies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds, reads and compiles the policies of a request, and says which of them to apply. */
final class PolicyLoader {
  private static final int SUGGESTED = 8;

  /**
   * Policies that compile.
   *
   * @param policies all of them, the standard library included
   * @param selected the names of those to apply
   */
  record Loaded(PolicySet policies, List<String> selected) {}

  private final CliContext context;
  private final CheckRequest request;
  private final PolicySources sources;

  PolicyLoader(CliContext context, CheckRequest request) {
    this.context = context;
    this.request = request;
    this.sources = new PolicySources(context);
  }

  /**
   * The policies.
   *
   * @throws StartException if there are none, or they do not compile
   */
  Loaded load() throws StartException {
    if (request.policies().isEmpty() && request.policyPaths().isEmpty()) {
      throw nothingNamed();
    }
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.POLICIES);
    List<InputFile> policyFiles = PolicySources.find(search, request.policyPaths());
    List<InputFile> all = PolicySources.find(search, request.exceptionPaths());
    if (policyFiles.isEmpty() && !request.policyPaths().isEmpty()) {
      throw StartException.of(
          "there is no policy in `"
              + String.join("`, `", request.policyPaths())
              + "`: no file there ends in `.okite`");
    }
    if (all.size() == policyFiles.size() && !request.exceptionPaths().isEmpty()) {
      throw StartException.of(
          "there is no exception in `"
              + String.join("`, `", request.exceptionPaths())
              + "`: no file there ends in `.okite` that `--policies` does not name already");
    }
    PolicySet policies = sources.compile(all, StandardPolicies.sources());
    return new Loaded(policies, selected(policies, policyFiles));
  }

  private List<String> selected(PolicySet policies, List<InputFile> policyFiles)
      throws StartException {
    List<String> found = declaredIn(policyFiles, policies);
    if (!request.policies().isEmpty()) {
      remarkOnUnnamed(found);
      return request.policies();
    }
    List<String> selected = found;
    if (selected.isEmpty()) {
      throw StartException.of(
          "there is no policy in `"
              + String.join("`, `", request.policyPaths())
              + "`; name one of the standard library with `--policy NAME`");
    }
    return selected;
  }

  private static List<String> declaredIn(List<InputFile> policyFiles, PolicySet policies) {
    Set<String> files = new HashSet<>();
    policyFiles.forEach(file -> files.add(file.label()));
    List<String> found = new ArrayList<>();
    for (PolicyDescription policy : policies.policies()) {
      if (files.contains(policy.span().source().name())) {
        found.add(policy.name());
      }
    }
    return found;
  }

  /** Whoever gives files of policies and names other policies may believe that both apply. */
  private void remarkOnUnnamed(List<String> found) {
    List<String> unnamed =
        found.stream()
            .filter(name -> request.policies().stream().noneMatch(p -> names(p, name)))
            .toList();
    if (!unnamed.isEmpty()) {
      context
          .err()
          .println(
              "okite: with `--policy`, only what it names is applied, and not `"
                  + String.join("`, `", unnamed)
                  + "`; add `--policy "
                  + unnamed.get(0)
                  + "` to apply it as well");
    }
  }

  /** Whether {@code named} is the policy or its module. */
  private static boolean names(String named, String policy) {
    return policy.equals(named) || policy.startsWith(named + ".");
  }

  private static StartException nothingNamed() {
    List<String> examples = new ArrayList<>();
    Okite.create()
        .compile(StandardPolicies.sources())
        .policies()
        .ifPresent(
            library ->
                library.policies().stream()
                    .limit(SUGGESTED)
                    .forEach(
                        p ->
                            examples.add(
                                "  " + p.name() + p.title().map(t -> ": " + t).orElse(""))));
    if (!examples.isEmpty()) {
      examples.add(0, "some policies of the standard library:");
    }
    return StartException.of(
        "there is no policy to judge by; name one of the standard library with `--policy NAME`, or files and folders of your own with `--policies PATH`",
        examples);
  }
}
