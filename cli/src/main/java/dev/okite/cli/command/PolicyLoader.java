package dev.okite.cli.command;

import dev.okite.Compilation;
import dev.okite.Okite;
import dev.okite.PolicyDescription;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.MissingPathException;
import dev.okite.cli.input.Unreadable;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticRenderer;
import dev.okite.policies.StandardPolicies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds, reads and compiles the policies of a request, and says which of them to apply. */
final class PolicyLoader {
  /** A policy file is far smaller; the compiler refuses a larger one with a message of its own. */
  private static final int MAX_BYTES = 1 << 20;

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

  PolicyLoader(CliContext context, CheckRequest request) {
    this.context = context;
    this.request = request;
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
    List<InputFile> policyFiles = find(search, request.policyPaths());
    List<InputFile> all = find(search, request.exceptionPaths());
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
    List<PolicySource> sources = read(all);
    PolicySet policies = compile(sources);
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

  private static List<InputFile> find(FileSearch search, List<String> paths) throws StartException {
    for (String path : paths) {
      try {
        search.add(path);
      } catch (MissingPathException missing) {
        throw StartException.of(String.valueOf(missing.getMessage()));
      }
    }
    for (Unreadable problem : search.unreadable()) {
      throw StartException.of("`" + problem.file() + "`: " + problem.message());
    }
    return search.files();
  }

  private List<PolicySource> read(List<InputFile> files) throws StartException {
    List<PolicySource> sources = new ArrayList<>();
    for (InputFile file : files) {
      try {
        sources.add(PolicySource.bytes(file.label(), file.read(context.in(), MAX_BYTES)));
      } catch (IOException failure) {
        throw StartException.of(
            "`" + file.label() + "`: " + Unreadable.file(file.label(), failure).message());
      }
    }
    return sources;
  }

  private PolicySet compile(List<PolicySource> own) throws StartException {
    List<PolicySource> sources = new ArrayList<>(own);
    sources.addAll(StandardPolicies.sources());
    Compilation compilation = Okite.create().compile(sources);
    Set<String> names = new HashSet<>();
    own.forEach(source -> names.add(source.name()));
    DiagnosticRenderer renderer = new DiagnosticRenderer(context.colour() && context.terminal());
    int errors = 0;
    for (Diagnostic diagnostic : compilation.diagnostics()) {
      if (diagnostic.isError() || names.contains(diagnostic.span().source().name())) {
        context.err().print(renderer.render(diagnostic));
        context.err().print('\n');
      }
      errors += diagnostic.isError() ? 1 : 0;
    }
    if (errors > 0 || compilation.policies().isEmpty()) {
      throw StartException.of(
          "the policies do not compile: " + errors + (errors == 1 ? " error" : " errors"));
    }
    return compilation.policies().get();
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
