package dev.okite.internal.shape;

import dev.okite.diagnostic.Suggestion;
import dev.okite.schema.DocumentType;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Member;
import java.util.Optional;

/** Holds the kinds and versions that a policy names against those that there are. */
final class KindNames {
  private final Interpreter interpreter;
  private final Documents documents;
  private final Observations observations;

  KindNames(Interpreter interpreter, Documents documents, Observations observations) {
    this.interpreter = interpreter;
    this.documents = documents;
    this.observations = observations;
  }

  /** Notes whether the kind or version that documents are held against is one that there is. */
  void note(Expr field, Expr text, Surroundings around) {
    if (!(field instanceof Member member)
        || !documents.marks().contains(member.name().name())
        || !(text instanceof Literal literal)
        || !(literal.value() instanceof String name)) {
      return;
    }
    Shape target = interpreter.eval(member.target(), around);
    if (target.parts().stream().noneMatch(Part.Root.class::isInstance)) {
      return;
    }
    String mark = member.name().name();
    Optional<String> near =
        documents.isKnown(mark, name)
            ? Optional.empty()
            : Suggestion.nearest(name, documents.textsOf(mark))
                .filter(known -> isKubernetes(mark) || !isOtherVersion(name, known));
    if (near.isEmpty()) {
      observations.fits(literal, Aspect.KIND);
    } else {
      observations.misfits(
          literal,
          Aspect.KIND,
          literal.span(),
          () -> "no type of documents is known whose `" + mark + "` is `" + name + "`",
          () -> near.map(Suggestion::question));
    }
  }

  private static boolean isKubernetes(String mark) {
    return mark.equals(DocumentType.API_VERSION) || mark.equals(DocumentType.KIND);
  }

  /** Whether the two differ in their numbers alone: formats get new versions. */
  private static boolean isOtherVersion(String one, String other) {
    return one.replaceAll("[0-9.]+", "").equals(other.replaceAll("[0-9.]+", ""));
  }
}
