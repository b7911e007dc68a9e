package dev.okite;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.document.Document;
import dev.okite.internal.check.CheckResult;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Question;
import dev.okite.internal.reference.EvaluationListener;
import dev.okite.internal.reference.QuestionRun;
import dev.okite.internal.session.Entered;
import dev.okite.internal.shape.ShapeCheck;
import dev.okite.internal.shape.ShapeQuestions;
import dev.okite.internal.testing.ConditionValues;
import dev.okite.schema.DocumentType;
import dev.okite.schema.SchemaCatalog;
import dev.okite.session.Answer;
import dev.okite.source.Source;
import dev.okite.syntax.Expr;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.parse.EntryResult;
import dev.okite.type.Type;
import dev.okite.typing.FieldProposal;
import dev.okite.typing.Hover;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what is asked in the midst of a session's policies. Immutable. */
final class SessionQuestions {
  private final Okite okite;
  private final List<PolicyFile> files;
  private final Entered entered;

  /** The schemas of the engine, and those that the loaded policies declare. */
  private final SchemaCatalog schemas;

  SessionQuestions(Okite okite, List<PolicyFile> files, Entered entered, SchemaCatalog schemas) {
    this.okite = okite;
    this.files = files;
    this.entered = entered;
    this.schemas = schemas;
  }

  Optional<Hover> hover(SessionText text, @Nullable Document current) {
    return asked(text).map(asked -> asked.questions().hover(asked.question(), type(current)));
  }

  List<FieldProposal> fields(SessionText text, int offset, @Nullable Document current) {
    return asked(text)
        .map(asked -> asked.questions().fields(asked.question(), type(current), offset))
        .orElse(List.of());
  }

  private @Nullable DocumentType type(@Nullable Document document) {
    return document == null ? null : schemas.typeOf(document.value()).orElse(null);
  }

  private record Asked(Question question, ShapeQuestions questions) {}

  private Optional<Asked> asked(SessionText text) {
    Optional<Expr> expression = text.parsed().expression();
    if (expression.isEmpty() || text.parsed().hasErrors()) {
      return Optional.empty();
    }
    PolicyDecl policy = entered.policy();
    Question question = new Question(policy, expression.get());
    return okite
        .check(Session.sources(files, entered, Optional.of(policy)), question)
        .program()
        .map(program -> new Asked(question, new ShapeQuestions(program, schemas)));
  }

  /** What an expression comes to; its type alone if there is no {@code context}. */
  Answer ask(
      SessionText text,
      List<Document> documents,
      @Nullable Document current,
      @Nullable EvaluationContext context,
      boolean traced) {
    Source source = text.source();
    EntryResult parsed = text.parsed();
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(parsed.diagnostics());
    Optional<Expr> expression = parsed.expression();
    if (expression.isEmpty() && !diagnostics.hasErrors()) {
      diagnostics.add(
          DiagnosticCode.UNEXPECTED_TOKEN,
          source.span(0, 0),
          "found "
              + (text.declarations().isEmpty() ? "nothing" : "a declaration")
              + ", expected an expression");
    }
    if (expression.isEmpty() || diagnostics.hasErrors()) {
      return Answer.refused(source.span(0, source.text().length()), diagnostics.sorted());
    }
    Expr asked = expression.get();
    PolicyDecl policy = entered.policy();
    Question question = new Question(policy, asked);
    CheckResult checked =
        okite.check(Session.sources(files, entered, Optional.of(policy)), question);
    diagnostics.addAll(
        checked.diagnostics().stream().filter(d -> Session.isAbout(d, text)).toList());
    if (current == null && context != null && entered.readsDocument(asked)) {
      diagnostics.add(
          DiagnosticCode.NOT_AVAILABLE,
          asked.span(),
          "this looks at `resource`, and there is no document",
          "load one first");
    }
    if (checked.program().isEmpty() || diagnostics.hasErrors()) {
      return Answer.refused(asked.span(), diagnostics.sorted());
    }
    CheckedProgram program = checked.program().get();
    if (ShapeCheck.isNeeded(program, schemas, own -> own == asked.span().source())) {
      diagnostics.addAll(ShapeCheck.check(program, schemas, question, type(current)));
      if (diagnostics.hasErrors()) {
        return Answer.refused(asked.span(), diagnostics.sorted());
      }
    }
    Type type = program.resolutions().type(asked);
    if (context == null) {
      return Answer.typed(asked.span(), diagnostics.sorted(), type);
    }
    ConditionValues values = new ConditionValues();
    QuestionRun.Outcome outcome =
        QuestionRun.run(
            program,
            question,
            BoundPolicies.input(documents, context),
            current,
            traced ? values : EvaluationListener.NONE);
    return new Answer(
        asked.span(),
        diagnostics.sorted(),
        type,
        outcome.value(),
        outcome.error(),
        outcome.own(),
        outcome.places(),
        outcome.steps(),
        traced ? values.of(asked) : List.of());
  }
}
