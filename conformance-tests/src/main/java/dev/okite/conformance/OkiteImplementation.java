package dev.okite.conformance;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.BoundPolicies;
import dev.okite.Compilation;
import dev.okite.Decision;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.Report;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.document.Document;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The engine of this repository. Immutable and safe to share between threads. */
public final class OkiteImplementation implements Implementation {
  private final Okite engine = Okite.create();
  private final boolean verified;

  private OkiteImplementation(boolean verified) {
    this.verified = verified;
  }

  /** The engine as hosts use it. */
  public static Implementation create() {
    return new OkiteImplementation(false);
  }

  /** The engine with every evaluation held against its reference evaluator. */
  public static Implementation verified() {
    return new OkiteImplementation(true);
  }

  @Override
  public Observation run(Scenario scenario) {
    Compilation compilation =
        engine.compile(
            scenario.sources().stream().map(s -> PolicySource.text(s.name(), s.text())).toList());
    List<Facts> warnings = diagnostics(compilation, d -> !d.isError());
    if (compilation.policies().isEmpty()) {
      return Observation.notCompiled(diagnostics(compilation, Diagnostic::isError), warnings);
    }
    BoundPolicies bound;
    try {
      bound = compilation.policies().get().bind(binding(scenario));
    } catch (BindingException e) {
      return Observation.refused(warnings, String.join("; ", e.problems()));
    }
    return evaluate(bound, scenario, warnings);
  }

  private static Observation evaluate(
      BoundPolicies bound, Scenario scenario, List<Facts> warnings) {
    List<Document> documents = new ArrayList<>();
    List<Facts> unreadable = new ArrayList<>();
    for (InputText input : scenario.documents()) {
      ReadResult read = InputReader.read(input);
      documents.addAll(read.documents());
      read.errors().forEach(e -> unreadable.add(describe(e)));
    }
    Report report = bound.evaluate(documents, context(scenario));
    return new Observation(
        List.of(),
        warnings,
        null,
        unreadable,
        report.findings().stream().map(FindingFacts::of).toList(),
        word(report.decision()));
  }

  private Binding binding(Scenario scenario) {
    Binding binding = Binding.of(scenario.policies());
    for (Map.Entry<String, @Nullable Object> param : scenario.params().entrySet()) {
      binding = binding.with(param.getKey(), param.getValue());
    }
    return verified ? binding.verified() : binding;
  }

  private static EvaluationContext context(Scenario scenario) {
    EvaluationContext context = EvaluationContext.empty();
    if (scenario.now() != null) {
      context = context.withNow(scenario.now());
    }
    if (scenario.request() != null) {
      context = context.withRequest(scenario.request());
    }
    return scenario.maxSteps() == null ? context : context.withMaxSteps(scenario.maxSteps());
  }

  private static List<Facts> diagnostics(Compilation compilation, Predicate<Diagnostic> wanted) {
    return compilation.diagnostics().stream()
        .filter(wanted)
        .map(OkiteImplementation::describe)
        .toList();
  }

  private static Facts describe(Diagnostic diagnostic) {
    return new Facts.Builder()
        .put("code", diagnostic.code().id())
        .put("source", diagnostic.span().source().name())
        .put("line", diagnostic.span().position().line())
        .put("column", diagnostic.span().position().column())
        .put("mentions", diagnostic.message() + diagnostic.hint().map(h -> "; " + h).orElse(""))
        .build();
  }

  private static Facts describe(ReadError error) {
    return new Facts.Builder()
        .put("file", error.file())
        .put("document", error.document())
        .put("line", error.line())
        .put("column", error.column())
        .build();
  }

  private static String word(Decision decision) {
    return switch (decision) {
      case PASSED -> "passed";
      case BLOCKED -> "blocked";
      case NOTHING_EVALUATED -> "nothing evaluated";
    };
  }
}
