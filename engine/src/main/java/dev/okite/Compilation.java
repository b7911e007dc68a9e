package dev.okite;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.internal.lint.Linter;
import dev.okite.internal.shape.Trap;
import dev.okite.lint.Lint;
import dev.okite.typing.UncheckedPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What compiling gives: policies, unless a diagnostic is an error. Immutable and safe to share. */
public final class Compilation {
  private final @Nullable PolicySet policies;
  private final List<Diagnostic> diagnostics;
  private final List<UncheckedPath> uncheckedPaths;
  private final Supplier<List<Trap>> traps;
  private final int weight;
  private final boolean readsFiles;

  Compilation(
      @Nullable PolicySet policies,
      List<Diagnostic> diagnostics,
      List<UncheckedPath> uncheckedPaths,
      Supplier<List<Trap>> traps,
      int weight,
      boolean readsFiles) {
    this.policies = policies;
    this.traps = traps;
    this.weight = weight;
    this.readsFiles = readsFiles;
    this.diagnostics = List.copyOf(diagnostics);
    this.uncheckedPaths = List.copyOf(uncheckedPaths);
  }

  /** The policies; empty if a diagnostic is an error. */
  public Optional<PolicySet> policies() {
    return Optional.ofNullable(policies);
  }

  /** How many bytes the sources have. */
  int weight() {
    return weight;
  }

  /** Whether it depends on more than its sources: on the files of schemas that these name. */
  boolean readsFiles() {
    return readsFiles;
  }

  /** Everything that the compiler has to say, by source and place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /**
   * The paths that were held against no schema, in the order of the sources; none if there are no
   * schemas, of the engine ({@link Okite.Builder#schemas}) or declared by the sources.
   */
  public List<UncheckedPath> uncheckedPaths() {
    return uncheckedPaths;
  }

  /**
   * What the compiler warns of, and what else about the policies could be better, in the order of
   * the sources. What a comment allows with a reason is left out. Empty if the policies do not
   * compile.
   *
   * @param today the day that exceptions are held against
   */
  public List<Lint> lint(LocalDate today) {
    return policies == null
        ? List.of()
        : Linter.lint(policies.program(), diagnostics, traps.get(), today);
  }

  /**
   * The policies.
   *
   * @throws PolicyCompilationException if a diagnostic is an error
   */
  public PolicySet orThrow() {
    if (policies == null) {
      throw new PolicyCompilationException(diagnostics);
    }
    return policies;
  }
}
