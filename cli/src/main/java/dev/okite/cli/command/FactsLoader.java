package dev.okite.cli.command;

import dev.okite.cli.input.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the facts of a check: which signatures were verified. Loads nothing if none are to be. */
final class FactsLoader {
  private final CliContext context;

  FactsLoader(CliContext context) {
    this.context = context;
  }

  /**
   * Facts, and what could not be read on the way to them.
   *
   * @param values as {@code EvaluationContext.withFacts} takes them
   * @param unreadable evidence that could not be read
   */
  record Facts(Map<String, @Nullable Object> values, List<Unreadable> unreadable) {}

  /**
   * The facts that {@code request} or the project file asks for.
   *
   * @return empty if neither does
   * @throws StartException if the trust policy or the evidence is missing or wrong
   */
  Optional<Facts> load(SignatureRequest request, @Nullable ProjectFile project)
      throws StartException {
    Optional<SignatureRequest> declared =
        project == null ? Optional.empty() : TrustSection.read(project, context.workingFolder());
    String trust =
        request.trust() != null
            ? request.trust()
            : declared.map(SignatureRequest::trust).orElse(null);
    List<String> evidence =
        !request.evidence().isEmpty()
            ? request.evidence()
            : declared.map(SignatureRequest::evidence).orElse(List.of());
    if (trust == null && evidence.isEmpty()) {
      return Optional.empty();
    }
    if (trust == null) {
      throw StartException.of(
          "`--evidence` says what was signed, and nobody says who is trusted to; name a trust"
              + " policy with `--trust FILE`");
    }
    if (evidence.isEmpty()) {
      throw StartException.of(
          "`--trust` says who is trusted, and nobody says what was signed; name it with `--evidence"
              + " DIR`");
    }
    EvidenceLoader.Verified verified =
        new EvidenceLoader(context)
            .verify(new TrustLoader(context).load(trust).verifier(), evidence);
    return Optional.of(new Facts(verified.results().facts(), verified.unreadable()));
  }
}
