package dev.okite.cli.page;

import dev.okite.BindingException;
import dev.okite.Example;
import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The condition of the exception that the page of a rule shows. What the rule finds in its bad
 * examples says by what an exception can tell one document from others: most have a name, some have
 * none.
 */
final class WaivedExample {
  private static final String BY_NAME =
      "resource.kind == \"KIND\" and resource.metadata.name == \"NAME\"";

  private static final String BY_BASE_IMAGE =
      "resource.kind == \"Dockerfile\" and resource.stages.last.base.text == \"IMAGE\"";

  private WaivedExample() {}

  /** The condition for a rule that has these {@code examples}. */
  static String condition(List<Example> examples, ExampleEvaluation evaluation) {
    return examples.stream()
        .filter(Example::isBad)
        .flatMap(example -> findings(example, evaluation).stream())
        .findFirst()
        .map(WaivedExample::condition)
        .orElse(BY_NAME);
  }

  private static List<Finding> findings(Example example, ExampleEvaluation evaluation) {
    try {
      return evaluation.findings(example);
    } catch (BindingException wrong) {
      return List.of();
    }
  }

  private static String condition(Finding finding) {
    Optional<Document> document = finding.document();
    Optional<String> kind = document.flatMap(found -> found.identity().kind());
    if (kind.filter("Dockerfile"::equals).isPresent()) {
      return BY_BASE_IMAGE;
    }
    Optional<String> pointer = finding.place().map(Place::pointer);
    if (kind.isPresent() || pointer.isEmpty()) {
      return BY_NAME;
    }
    return "finding.path == \"" + pointer.get().replaceAll("[\\\\\"{}]", "\\\\$0") + "\"";
  }
}
