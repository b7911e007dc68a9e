package dev.okite.benchmarks.peer;

import dev.okite.Binding;
import dev.okite.BoundPolicies;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.Report;
import dev.okite.benchmarks.work.TreeText;
import dev.okite.document.Document;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The policy {@code baseline}, evaluated by the engine. */
public final class OkiteChecks implements Checks {
  /** What a document is before it is judged. */
  enum From {
    DOCUMENT,
    YAML,
    JSON
  }

  private final BoundPolicies policies;
  private final From from;

  OkiteChecks(Binding binding, From from) {
    this.policies = Okite.create().compile(source()).orThrow().bind(binding);
    this.from = from;
  }

  /** Checks that also ask the reference evaluator. */
  static Checks verified() {
    return new OkiteChecks(Binding.all().verified(), From.DOCUMENT);
  }

  /** The policy. */
  public static PolicySource source() {
    try {
      return PolicySource.classPath(OkiteChecks.class, "baseline.okite");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The names of the rules of {@code baseline} that {@code report} has findings of, in order. */
  public static List<String> violated(Report report) {
    return report.findings().stream()
        .map(finding -> finding.rule().name())
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .distinct()
        .toList();
  }

  @Override
  public Prepared prepare(Map<String, Object> pod) {
    return switch (from) {
      case DOCUMENT -> {
        Document document = Documents.of("pod", pod);
        yield prepared(() -> policies.evaluate(document, EvaluationContext.empty()));
      }
      case YAML -> {
        byte[] text = TreeText.yaml(pod);
        yield prepared(() -> evaluate(Documents.yaml("pod.yaml", text)));
      }
      case JSON -> {
        byte[] text = TreeText.json(pod);
        yield prepared(() -> evaluate(Documents.json("pod.json", text)));
      }
    };
  }

  private Report evaluate(ReadResult read) {
    return policies.evaluate(read.documents(), EvaluationContext.empty());
  }

  private static Prepared prepared(Supplier<Report> judge) {
    return new Prepared() {
      @Override
      public Object judge() {
        return judge.get();
      }

      @Override
      public List<String> violated(Object outcome) {
        return OkiteChecks.violated((Report) outcome);
      }
    };
  }
}
