package dev.okite.internal.reference;

import dev.okite.Documents;
import dev.okite.diagnostic.Diagnostic;
import dev.okite.document.Document;
import dev.okite.document.ReadResult;
import dev.okite.internal.check.CheckResult;
import dev.okite.internal.check.CheckedParam;
import dev.okite.internal.check.CheckedPolicy;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Checker;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.eval.EvaluationInput;
import dev.okite.internal.eval.EvaluationLimits;
import dev.okite.internal.library.CoreLibrary;
import dev.okite.source.Source;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.ParseResult;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Programs, policies and documents from text. */
final class Programs {
  private Programs() {}

  /** The program of {@code texts}, each a file. */
  static CheckedProgram of(String... texts) {
    return of(List.of(texts));
  }

  static CheckedProgram of(List<String> texts) {
    CheckResult result = check(texts);
    return result
        .program()
        .orElseThrow(() -> new AssertionError(errors(result.diagnostics()) + "\n" + texts));
  }

  /** The program of {@code text}; empty if there is an error in it. */
  static Optional<CheckedProgram> ifValid(String text) {
    ParseResult parsed = PolicyParser.parse(Source.of("policy.okite", text), ParseLimits.DEFAULTS);
    return parsed.hasErrors()
        ? Optional.empty()
        : Checker.check(List.of(parsed.file()), CoreLibrary.create(), Map.of()).program();
  }

  /** Every policy that starts with {@code select}, with its params as they are by default. */
  static List<AppliedPolicy> policies(CheckedProgram program, Map<String, Value> params) {
    List<AppliedPolicy> applied = new ArrayList<>();
    for (CheckedPolicy policy : program.policies().values()) {
      applied.add(new AppliedPolicy(policy, bound(program, policy, params)));
    }
    return applied;
  }

  static List<Document> documents(String yaml) {
    ReadResult result = Documents.yaml("documents.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    if (!result.errors().isEmpty()) {
      throw new AssertionError(result.errors() + "\n" + yaml);
    }
    return result.documents();
  }

  static EvaluationInput input(List<Document> documents) {
    return new EvaluationInput(
        documents,
        NullValue.ABSENT,
        NullValue.ABSENT,
        Instant.parse("2027-01-01T00:00:00Z"),
        EvaluationLimits.DEFAULTS);
  }

  private static Map<String, Value> bound(
      CheckedProgram program, CheckedPolicy policy, Map<String, Value> params) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (CheckedParam param : policy.params()) {
      Value value = params.get(param.name());
      values.put(param.name(), value != null ? value : byDefault(program, param));
    }
    return values;
  }

  private static Value byDefault(CheckedProgram program, CheckedParam param) {
    Run run = new Run(program, input(List.of()), null);
    return new Expressions(run, PolicyScope.NONE, Environment.EMPTY)
        .evaluate(param.defaultValue().orElseThrow())
        .value();
  }

  private static CheckResult check(List<String> texts) {
    List<PolicyFile> files = new ArrayList<>();
    for (String text : texts) {
      ParseResult parsed =
          PolicyParser.parse(Source.of("policy.okite", text), ParseLimits.DEFAULTS);
      if (parsed.hasErrors()) {
        throw new AssertionError(errors(parsed.diagnostics()) + "\n" + text);
      }
      files.add(parsed.file());
    }
    return Checker.check(files, CoreLibrary.create(), Map.of());
  }

  private static List<Diagnostic> errors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(Diagnostic::isError).toList();
  }
}
