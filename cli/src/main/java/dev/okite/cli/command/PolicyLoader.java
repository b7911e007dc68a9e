package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.PolicyDescription;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.policies.StandardPolicies;
import dev.okite.policies.podsecurity.PodSecurityAdmission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds, reads and compiles the policies of a request, and says which of them to apply. */
final class PolicyLoader {
  /**
   * Policies that compile.
   *
   * @param policies all of them, the standard library included
   * @param binding those to apply, and what the project file says about them; where nobody chose
   *     any, those that Pod Security admission applies
   * @param choice who chose them
   */
  record Loaded(PolicySet policies, Binding binding, PolicyChoice choice) {}

  private final CliContext context;
  private final CheckRequest request;
  private final @Nullable ProjectFile project;
  private final SchemaLoader schemas;
  private final boolean admission;
  private final FileSearch search;
  private boolean wholeLibrary;

  /**
   * A loader.
   *
   * @param project the project file; null if there is none
   * @param schemas what the paths in policies are held against
   * @param admission whether Pod Security admission judges, with policies or without
   */
  PolicyLoader(
      CliContext context,
      CheckRequest request,
      @Nullable ProjectFile project,
      SchemaLoader schemas,
      boolean admission) {
    this.context = context;
    this.request = request;
    this.project = project;
    this.schemas = schemas;
    this.admission = admission;
    this.search = new FileSearch(context.workingFolder(), FileKind.POLICIES);
  }

  /** Loads policies of the standard library as well that nobody names. */
  PolicyLoader withWholeLibrary() {
    wholeLibrary = true;
    return this;
  }

  /**
   * The policies.
   *
   * @throws StartException if there are none, or they do not compile
   */
  Loaded load() throws StartException {
    List<InputFile> named = PolicySources.find(search, FileKind.POLICIES, request.policyPaths());
    if (named.isEmpty() && !request.policyPaths().isEmpty()) {
      throw ProjectPaths.noPolicyFile(request.policyPaths());
    }
    List<InputFile> own = project == null ? named : sources(project);
    PolicySet policies = compile(addExceptions(own));
    if (!request.policies().isEmpty()) {
      remarkOnUnnamed(declaredIn(named, policies));
      return chosen(policies, request.policies(), PolicyChoice.COMMAND_LINE);
    }
    if (!request.policyPaths().isEmpty()) {
      List<String> found = declaredIn(named, policies);
      if (found.isEmpty()) {
        throw StartException.of(
            "there is no policy in `"
                + String.join("`, `", request.policyPaths())
                + "`; name one of the standard library with `--policy NAME`");
      }
      return chosen(policies, found, PolicyChoice.COMMAND_LINE);
    }
    return project == null
        ? recommended(policies)
        : chosenBy(project, policies, declaredIn(own, policies));
  }

  private Loaded chosenBy(ProjectFile file, PolicySet policies, List<String> own)
      throws StartException {
    List<String> named = file.project().policies();
    if (!named.isEmpty()) {
      List<String> left = own.stream().filter(policy -> !isNamed(policy, named)).toList();
      if (!left.isEmpty()) {
        say(
            file.label()
                + " applies only what its `policies` name, and not `"
                + String.join("`, `", left)
                + "`; name it there, with `action: off` if it is not meant to apply");
      }
      return chosen(policies, named, PolicyChoice.PROJECT);
    }
    if (file.project().sources().isEmpty()) {
      return recommended(policies);
    }
    if (own.isEmpty() && admission) {
      return recommended(policies);
    }
    if (own.isEmpty()) {
      throw StartException.of(
          file.project().sources().get(0).place()
              + ": there is no policy in these files; name one of the standard library in `policies`");
    }
    return chosen(policies, own, PolicyChoice.PROJECT);
  }

  /** Where nobody chose a policy: those that are recommended, unless something else judges. */
  private Loaded recommended(PolicySet policies) {
    return admission
        ? chosen(policies, PodSecurityAdmission.policies(), PolicyChoice.NONE)
        : chosen(policies, StandardPolicies.recommended(), PolicyChoice.RECOMMENDED);
  }

  private Loaded chosen(PolicySet policies, List<String> names, PolicyChoice choice) {
    List<String> besides =
        admission && choice != PolicyChoice.NONE ? PodSecurityAdmission.policies() : List.of();
    Binding binding =
        project == null
            ? Binding.of(names).besides(besides)
            : project.project().binding(policies, names, besides);
    return new Loaded(policies, binding, choice);
  }

  /** All files so far, with those of policies that {@code file} names. */
  private List<InputFile> sources(ProjectFile file) throws StartException {
    new ProjectPaths(context, file).addPolicies(search);
    return search.files();
  }

  /** {@code own}, with the files of exceptions of the project file and of the command line. */
  private List<InputFile> addExceptions(List<InputFile> own) throws StartException {
    if (project != null) {
      new ProjectPaths(context, project)
          .addTo(
              search,
              FileKind.EXCEPTIONS,
              project.project().exceptions().paths(),
              paths -> noExceptionFile(paths, ""));
    }
    List<String> named = request.exceptionPaths();
    FileSearch alone = new FileSearch(context.workingFolder(), FileKind.EXCEPTIONS);
    List<String> found = labels(PolicySources.find(alone, FileKind.EXCEPTIONS, named));
    if (!named.isEmpty() && labels(own).containsAll(found)) {
      throw noExceptionFile(named, " that is not read as policies already");
    }
    return PolicySources.find(search, FileKind.EXCEPTIONS, named);
  }

  private PolicySet compile(List<InputFile> files) throws StartException {
    PolicySources sources = new PolicySources(context, schemas);
    List<PolicySource> own = new ArrayList<>();
    if (project != null) {
      project.project().exceptions().inPlace().ifPresent(own::add);
    }
    own.addAll(sources.read(files));
    // What people have written may name anything of the library.
    boolean needsPages = request.reports().needsPages();
    boolean isAllNeeded = wholeLibrary || needsPages || !own.isEmpty();
    List<PolicySource> library =
        new ArrayList<>(
            isAllNeeded ? StandardPolicies.sources() : StandardPolicies.sources(named()));
    if (needsPages) {
      library.addAll(StandardPolicies.examples());
    }
    return sources.compile(own, library);
  }

  /** All policies and modules that somebody names, or that apply where nobody does. */
  private List<String> named() {
    List<String> names = new ArrayList<>(request.policies());
    if (project != null) {
      names.addAll(project.project().policies());
    }
    if (admission) {
      names.add(StandardPolicies.POD_SECURITY);
      names.add(StandardPolicies.POD_SECURITY + ".admission");
    }
    return names.isEmpty() ? StandardPolicies.recommended() : names;
  }

  private static List<String> labels(List<InputFile> files) {
    return files.stream().map(InputFile::label).toList();
  }

  private static StartException noExceptionFile(List<String> paths, String which) {
    return StartException.of(
        "there is no exception in `"
            + String.join("`, `", paths)
            + "`: no file there ends in `.okite`, `.yaml` or `.yml`"
            + which);
  }

  private static List<String> declaredIn(List<InputFile> policyFiles, PolicySet policies) {
    Set<String> files = new HashSet<>(labels(policyFiles));
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
        found.stream().filter(name -> !isNamed(name, request.policies())).toList();
    if (!unnamed.isEmpty()) {
      say(
          "with `--policy`, only what it names is applied, and not `"
              + String.join("`, `", unnamed)
              + "`; add `--policy "
              + unnamed.get(0)
              + "` to apply it as well");
    }
  }

  private void say(String sentence) {
    context.err().println("okite: " + sentence);
  }

  /** Whether {@code names} hold the policy or its module. */
  private static boolean isNamed(String policy, List<String> names) {
    return names.stream().anyMatch(name -> policy.equals(name) || policy.startsWith(name + "."));
  }
}
