package dev.okite;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.BuiltinFamily;
import dev.okite.builtin.BuiltinLibrary;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.internal.check.CheckResult;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Checker;
import dev.okite.internal.check.Question;
import dev.okite.internal.exceptionfile.ExceptionFile;
import dev.okite.internal.library.CoreLibrary;
import dev.okite.internal.shape.ShapeCheck;
import dev.okite.internal.shape.ShapeResult;
import dev.okite.internal.shape.Trap;
import dev.okite.schema.SchemaCatalog;
import dev.okite.source.Source;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.ParseResult;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.syntax.parse.SourceDecoder;
import dev.okite.typing.UncheckedPath;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compiles policies. Immutable and safe to share between threads; there is no other state behind
 * it.
 *
 * <pre>{@code
 * PolicySet policies = Okite.create().compile(PolicySource.file(path)).orThrow();
 * BoundPolicies bound = policies.bind(Binding.all().with("version", "1.29"));
 * EvaluationContext context = EvaluationContext.at(now);
 * Report report = bound.evaluate(Documents.yaml("pod.yaml", bytes).documents(), context);
 * for (Finding finding : report.findings()) {
 *   out.append(finding.place()).append(' ').append(finding.message());
 * }
 * }</pre>
 */
public final class Okite {
  private final BuiltinLibrary functions;
  private final Map<String, Value> constants;
  private final SchemaCatalog schemas;
  private final SchemaFiles schemaFiles;

  private Okite(
      BuiltinLibrary functions,
      Map<String, Value> constants,
      SchemaCatalog schemas,
      SchemaFiles schemaFiles) {
    this.functions = functions;
    this.constants = constants;
    this.schemas = schemas;
    this.schemaFiles = schemaFiles;
  }

  /** An engine with the functions of the language and nothing of the host. */
  public static Okite create() {
    return builder().build();
  }

  /** Makes an engine with functions and constants of the host. */
  public static Builder builder() {
    return new Builder();
  }

  /** Compiles {@code sources} together. */
  public Compilation compile(PolicySource... sources) {
    return compile(List.of(sources));
  }

  /**
   * Compiles {@code sources} together: imports between them are resolved, and everything wrong with
   * any is reported.
   */
  public Compilation compile(Collection<PolicySource> sources) {
    Diagnostics diagnostics = new Diagnostics();
    List<PolicyFile> files = parse(sources, diagnostics);
    if (constants.isEmpty() && !files.isEmpty() && diagnostics.sorted().isEmpty()) {
      Optional<CheckedProgram> linked = PolicyLinks.read(sources, files, functions, diagnostics);
      if (linked.isPresent()) {
        // Policies with links declare no schema.
        return new Compilation(
            new PolicySet(linked.get(), SchemaCatalog.EMPTY),
            List.of(),
            List.of(),
            List::of,
            weight(sources),
            false);
      }
    }
    CheckResult checked = check(files, null);
    diagnostics.addAll(checked.diagnostics());
    DeclaredSchemas declared = declared(files);
    diagnostics.addAll(declared.diagnostics());
    SchemaCatalog known = known(declared.catalog());
    List<UncheckedPath> unchecked = List.of();
    Supplier<List<Trap>> traps = List::of;
    Predicate<Source> isOwn = own(sources);
    if (checked.program().isPresent()
        && !diagnostics.hasErrors()
        && ShapeCheck.isNeeded(checked.program().get(), known, isOwn)) {
      CheckedProgram program = checked.program().get();
      ShapeResult shapes = ShapeCheck.check(program, known, isOwn);
      diagnostics.addAll(shapes.diagnostics());
      unchecked = shapes.unchecked();
      traps = () -> ShapeCheck.traps(program, known, isOwn);
    }
    boolean usable = !diagnostics.hasErrors() && checked.program().isPresent();
    return new Compilation(
        usable ? new PolicySet(checked.program().get(), declared.catalog()) : null,
        diagnostics.sorted(),
        unchecked,
        traps,
        weight(sources),
        declared.isAny());
  }

  /** The sources that paths are held against schemas in: what came with links has been before. */
  static Predicate<Source> own(Collection<PolicySource> sources) {
    Set<String> built = new HashSet<>();
    for (PolicySource source : sources) {
      if (source.links() != null) {
        built.add(source.name());
      }
    }
    return source -> !built.contains(source.name());
  }

  /**
   * Answers questions of an editor about {@code sources}, by the schemas that the engine has and
   * those that they declare.
   *
   * @param sources policies, and all that they import
   */
  public PolicyAssistant assistant(Collection<PolicySource> sources) {
    return new PolicyAssistant(this, sources);
  }

  /** What the parser makes of {@code sources}; what it cannot decode is left out. */
  List<PolicyFile> parse(Collection<PolicySource> sources, Diagnostics diagnostics) {
    List<PolicyFile> files = new ArrayList<>();
    for (PolicySource source : sources) {
      SourceDecoder.Result decoded = SourceDecoder.decode(source.name(), source.utf8());
      decoded.diagnostic().ifPresent(diagnostics::add);
      if (decoded.diagnostic().isPresent()) {
        continue;
      }
      if (source.form() != PolicySource.Form.POLICIES) {
        boolean amongOthers = source.form() == PolicySource.Form.EXCEPTIONS_AMONG_OTHERS;
        files.add(ExceptionFile.read(decoded.source(), amongOthers, diagnostics));
      } else {
        files.add(SyntaxTrees.read(source, decoded.source(), diagnostics));
      }
    }
    return files;
  }

  /** The schemas that {@code files} declare. */
  DeclaredSchemas declared(List<PolicyFile> files) {
    return DeclaredSchemas.of(files, schemaFiles, schemas);
  }

  /** What paths are held against: the schemas of the engine, and behind them {@code declared}. */
  SchemaCatalog known(SchemaCatalog declared) {
    return declared == SchemaCatalog.EMPTY ? schemas : SchemaCatalog.of(schemas, declared);
  }

  /** What the checker makes of {@code files}, and of {@code question} if there is one. */
  CheckResult check(List<PolicyFile> files, @Nullable Question question) {
    return Checker.check(files, functions, constants, question);
  }

  /**
   * Compiles {@code policies} again with another text of {@code file}, which is one of them; empty
   * if that does not compile.
   */
  Optional<PolicySet> recompile(PolicySet policies, PolicyFile file, Source changed) {
    ParseResult parsed = PolicyParser.parse(changed, ParseLimits.DEFAULTS);
    if (parsed.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      return Optional.empty();
    }
    List<PolicyFile> files =
        policies.program().files().stream()
            .map(f -> f.source() == file.source() ? parsed.file() : f)
            .toList();
    CheckResult checked = Checker.check(files, functions, constants);
    boolean isUsable = checked.diagnostics().stream().noneMatch(Diagnostic::isError);
    return isUsable
        ? checked.program().map(program -> new PolicySet(program, policies.declaredSchemas()))
        : Optional.empty();
  }

  private static int weight(Collection<PolicySource> sources) {
    long bytes = 0;
    for (PolicySource source : sources) {
      bytes += source.name().length() + source.utf8().length;
    }
    return (int) Math.min(bytes, Integer.MAX_VALUE);
  }

  /** The functions that policies can call. */
  public BuiltinLibrary functions() {
    return functions;
  }

  /** Collects what the host adds to the language. Not safe for use by several threads. */
  public static final class Builder {
    private final List<BuiltinFamily> families = new ArrayList<>();
    private final List<Builtin> functions = new ArrayList<>();
    private final Map<String, Value> constants = new LinkedHashMap<>();
    private SchemaCatalog schemas = SchemaCatalog.EMPTY;
    private SchemaFiles schemaFiles = SchemaFiles.NONE;

    private Builder() {}

    /**
     * Has the paths of policies held against schemas: what a document of a known type never has is
     * an error, in policies that did not come with {@link PolicyLinks}.
     */
    public Builder schemas(SchemaCatalog catalog) {
      schemas = catalog;
      return this;
    }

    /**
     * Says where the files are that policies name as schemas. What they describe holds for all
     * sources that are compiled together, behind {@link #schemas}. Without this, such a policy does
     * not compile.
     */
    public Builder schemaFiles(SchemaFiles files) {
      schemaFiles = files;
      return this;
    }

    /**
     * Adds a function of the host. It has to depend on its arguments alone; if it throws anything
     * but an {@link dev.okite.value.EvaluationFailure}, the rule that called it ends with the error
     * OKT-630.
     */
    public Builder function(Builtin function) {
      functions.add(HostFunctions.guarded(function));
      return this;
    }

    /**
     * Adds functions of the host, which are made when one of a family is first asked for. What
     * holds for {@link #function} holds for each of them.
     */
    public Builder functions(Collection<? extends BuiltinFamily> more) {
      for (BuiltinFamily family : more) {
        families.add(HostFunctions.guarded(family));
      }
      return this;
    }

    /**
     * Adds a constant of the host: values as {@link Binding#with} takes them.
     *
     * @throws IllegalArgumentException if {@code name} is no name, or has a meaning of its own
     */
    public Builder constant(String name, @Nullable Object value) {
      HostNames.check(name);
      constants.put(name, HostValues.valueOf(value));
      return this;
    }

    /**
     * The engine.
     *
     * @throws IllegalArgumentException if two functions have the same name
     */
    public Okite build() {
      BuiltinLibrary library = CoreLibrary.with(families);
      return new Okite(
          functions.isEmpty() ? library : library.with(functions),
          Map.copyOf(constants),
          schemas,
          schemaFiles);
    }
  }
}
