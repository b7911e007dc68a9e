package dev.okite;

import dev.okite.diagnostic.Diagnostics;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.shape.ShapeQuestions;
import dev.okite.schema.SchemaCatalog;
import dev.okite.syntax.PolicyFile;
import dev.okite.typing.FieldProposal;
import dev.okite.typing.Hover;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Answers what an editor asks about sources: what is known of an expression, and which fields may
 * stand behind a dot. Immutable and safe to share between threads. Nothing is known of sources that
 * do not compile, apart from the name that is being written.
 */
public final class PolicyAssistant {
  /** Stands for a name that is not written yet. */
  private static final String PLACEHOLDER = "x";

  private final Okite okite;
  private final List<PolicySource> sources;

  PolicyAssistant(Okite okite, Collection<PolicySource> sources) {
    this.okite = okite;
    this.sources = List.copyOf(sources);
  }

  /**
   * What is known of the expression at a place.
   *
   * @param source the name of one of the sources
   * @param offset a place in its text, in UTF-16 code units
   * @return empty if no expression stands there, or the sources do not compile
   */
  public Optional<Hover> hover(String source, int offset) {
    return answer(sources, source, (questions, file) -> questions.hover(file, offset))
        .flatMap(found -> found);
  }

  /**
   * The fields that may stand behind the dot before a place, in the order of their schemas. What is
   * written of a name already is passed over, so that callers choose among all.
   *
   * @param source the name of one of the sources
   * @param offset a place in its text, directly behind a dot or in the name behind it
   */
  public List<FieldProposal> fields(String source, int offset) {
    return answer(
            completed(source, offset), source, (questions, file) -> questions.fields(file, offset))
        .orElse(List.of());
  }

  /** The sources, with a name where one is still to be written. */
  private List<PolicySource> completed(String source, int offset) {
    List<PolicySource> all = new ArrayList<>();
    for (PolicySource each : sources) {
      String text = each.name().equals(source) ? each.text() : "";
      boolean isOpen =
          offset > 0
              && offset <= text.length()
              && text.charAt(offset - 1) == '.'
              && (offset == text.length() || !Character.isJavaIdentifierStart(text.charAt(offset)));
      all.add(
          isOpen
              ? PolicySource.text(
                  source, text.substring(0, offset) + PLACEHOLDER + text.substring(offset))
              : each);
    }
    return all;
  }

  private <T> Optional<T> answer(List<PolicySource> all, String source, Answerer<T> answerer) {
    List<PolicyFile> files = okite.parse(all, new Diagnostics());
    Optional<CheckedProgram> program = okite.check(files, null).program();
    return program.flatMap(
        p ->
            p.files().stream()
                .filter(file -> file.source().name().equals(source))
                .findFirst()
                .map(file -> answerer.answer(new ShapeQuestions(p, schemas(files)), file)));
  }

  /** A schema that cannot be used is left out: whoever compiles says what is wrong with it. */
  private SchemaCatalog schemas(List<PolicyFile> files) {
    return okite.known(okite.declared(files).catalog());
  }

  @FunctionalInterface
  private interface Answerer<T> {
    T answer(ShapeQuestions questions, PolicyFile file);
  }
}
