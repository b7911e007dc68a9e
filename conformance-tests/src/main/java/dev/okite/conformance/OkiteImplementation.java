package dev.okite.conformance;

import dev.okite.Binding;
import dev.okite.BindingException;
import dev.okite.BoundPolicies;
import dev.okite.Compilation;
import dev.okite.Decision;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.Report;
import dev.okite.TestContext;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.document.Document;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import dev.okite.testing.FailureText;
import dev.okite.testing.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    List<Facts> tests = tests(compilation.policies().get(), scenario);
    BoundPolicies bound;
    try {
      bound = compilation.policies().get().bind(binding(scenario));
    } catch (BindingException e) {
      return Observation.refused(warnings, String.join("; ", e.problems()), tests);
    }
    return evaluate(bound, scenario, warnings, tests);
  }

  private static Observation evaluate(
      BoundPolicies bound, Scenario scenario, List<Facts> warnings, List<Facts> tests) {
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
        tests,
        unreadable,
        report.findings().stream().map(FindingFacts::of).toList(),
        word(report.decision()));
  }

  private List<Facts> tests(PolicySet policies, Scenario scenario) {
    TestContext files = TestContext.empty().withFiles(new ScenarioFiles(scenario.files()));
    TestContext context = verified ? files.verified() : files;
    return policies.tests().stream()
        .flatMap(test -> test.run(context).stream())
        .map(OkiteImplementation::describe)
        .toList();
  }

  private static Facts describe(TestResult result) {
    return new Facts.Builder()
        .put("name", result.name())
        .put("outcome", result.outcome().name().toLowerCase(Locale.ROOT))
        .put(
            "mentions",
            result.failures().stream().map(FailureText::of).collect(Collectors.joining("\n")))
        .build();
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
    if (scenario.facts() != null) {
      context = context.withFacts(scenario.facts());
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
