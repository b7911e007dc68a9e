package dev.okite.cli.command;

import dev.okite.Compilation;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.MissingPathException;
import dev.okite.cli.input.SchemasBesidePolicies;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.Printable;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.DiagnosticRenderer;
import dev.okite.policies.StandardPolicies;
import dev.okite.typing.UncheckedPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads files of policies, and compiles them. */
final class PolicySources {
  /** A policy file is far smaller; the compiler refuses a larger one with a message of its own. */
  static final int MAX_BYTES = 1 << 20;

  private final CliContext context;
  private final SchemaLoader schemas;
  private final List<InputFile> files = new ArrayList<>();

  /**
   * A reader.
   *
   * @param schemas what the paths in policies are held against, apart from those of the library;
   *     loaded where there are other policies
   */
  PolicySources(CliContext context, SchemaLoader schemas) {
    this.context = context;
    this.schemas = schemas;
  }

  /**
   * Adds {@code paths} to {@code search}.
   *
   * @return all files that it found so far
   * @throws StartException if one of them is missing or cannot be read
   */
  static List<InputFile> find(FileSearch search, FileKind kind, List<String> paths)
      throws StartException {
    for (String path : paths) {
      try {
        search.add(path, kind);
      } catch (MissingPathException missing) {
        throw StartException.of(missing.getMessage() + adviceOn(kind, path));
      }
    }
    for (Unreadable problem : search.unreadable()) {
      throw StartException.of("`" + problem.file() + "`: " + problem.message());
    }
    return search.files();
  }

  /** What to do about a missing file that is called as policies of the library are. */
  private static String adviceOn(FileKind kind, String path) {
    List<String> modules = StandardPolicies.modules();
    String parent = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    return kind == FileKind.POLICIES && (modules.contains(path) || modules.contains(parent))
        ? " as a file; policies of the standard library are applied by `--policy`"
        : "";
  }

  /**
   * Compiles {@code own} together with {@code library}. Says on standard error what there is to say
   * about the former.
   *
   * @throws StartException if they do not compile
   */
  PolicySet compile(List<PolicySource> own, List<PolicySource> library) throws StartException {
    return compile(own, library, true).policies().orElseThrow();
  }

  /**
   * As {@link #compile}, but says nothing about sources that compile.
   *
   * @throws StartException if they do not compile
   */
  Compilation compilation(List<PolicySource> own, List<PolicySource> library)
      throws StartException {
    return compile(own, library, false);
  }

  private Compilation compile(
      List<PolicySource> own, List<PolicySource> library, boolean withWarnings)
      throws StartException {
    List<PolicySource> sources = new ArrayList<>(own);
    sources.addAll(library);
    Compilation compilation = engine(own).compile(sources);
    Set<String> names = new HashSet<>();
    own.forEach(source -> names.add(source.name()));
    DiagnosticRenderer renderer = new DiagnosticRenderer(context.colour() && context.terminal());
    int errors = 0;
    for (Diagnostic diagnostic : compilation.diagnostics()) {
      // Whoever uses the library cannot mend it, but may want to know why okite starts slowly.
      if (diagnostic.isError()
          || diagnostic.code() == DiagnosticCode.UNUSABLE_TREE
          || (withWarnings && names.contains(diagnostic.span().source().name()))) {
        context.err().print(renderer.render(diagnostic));
        context.err().print('\n');
      }
      errors += diagnostic.isError() ? 1 : 0;
    }
    if (errors > 0 || compilation.policies().isEmpty()) {
      throw StartException.of(
          "the policies do not compile: " + errors + (errors == 1 ? " error" : " errors"));
    }
    if (schemas.isStrict()) {
      listUnchecked(compilation, names);
    }
    return compilation;
  }

  /** The library was held against schemas when it was built, so that a start needs none. */
  private Okite engine(List<PolicySource> own) throws StartException {
    if (own.isEmpty()) {
      return StandardPolicies.engine();
    }
    SchemasBesidePolicies beside = new SchemasBesidePolicies();
    files.forEach(beside::allow);
    return StandardPolicies.engine(schemas.catalog(), beside);
  }

  private void listUnchecked(Compilation compilation, Set<String> own) {
    int count = 0;
    for (UncheckedPath each : compilation.uncheckedPaths()) {
      if (own.contains(each.span().source().name())) {
        context
            .err()
            .println(
                Printable.line(
                    each.span() + ": not checked: `" + each.path() + "`: " + each.reason()));
        count++;
      }
    }
    String what =
        own.isEmpty()
            ? "there are no policies of your own; those of the library were held against schemas"
                + " when it was built"
            : count == 0
                ? "all paths in the policies were held against schemas"
                : count
                    + (count == 1 ? " path in the policies was" : " paths in the policies were")
                    + " held against no schema";
    context.err().println("okite: " + what);
  }

  /**
   * Reads {@code named}, which may declare schemas that lie beside them.
   *
   * @throws StartException if one cannot be read
   */
  List<PolicySource> read(List<InputFile> named) throws StartException {
    List<PolicySource> sources = new ArrayList<>();
    for (InputFile file : named) {
      try {
        sources.add(PolicySource.bytes(file.label(), file.read(context.in(), MAX_BYTES)));
        files.add(file);
      } catch (IOException failure) {
        throw StartException.of(
            "`" + file.label() + "`: " + Unreadable.file(file.label(), failure).message());
      }
    }
    return sources;
  }
}
