package dev.okite.internal.shape;

import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Question;
import dev.okite.schema.DocumentType;
import dev.okite.schema.SchemaCatalog;
import dev.okite.source.Source;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Index;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Member;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.SyntaxWalker;
import dev.okite.typing.FieldProposal;
import dev.okite.typing.Hover;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of the expression at a place of a source, for who writes it. */
public final class ShapeQuestions {
  private final CheckedProgram program;
  private final SchemaCatalog catalog;

  public ShapeQuestions(CheckedProgram program, SchemaCatalog catalog) {
    this.program = program;
    this.catalog = catalog;
  }

  /** What is known of the expression at {@code offset} of {@code file}; empty if there is none. */
  public Optional<Hover> hover(PolicyFile file, int offset) {
    Finder finder = new Finder(offset);
    FileExpressions.forEach(file, finder::walk);
    return finder.found().map(at -> hover(at, watch(file, at)));
  }

  /**
   * The fields of what stands before the dot of the member at {@code offset} of {@code file}; none
   * if there is no member.
   */
  public List<FieldProposal> fields(PolicyFile file, int offset) {
    Finder finder = new Finder(offset);
    FileExpressions.forEach(file, finder::walk);
    return finder
        .found()
        .filter(Member.class::isInstance)
        .map(at -> ShapeView.fields(watch(file, at).seen(((Member) at).target())))
        .orElse(List.of());
  }

  /**
   * What is known of the expression at {@code offset} of what is asked; empty if there is none.
   *
   * @param document the type of the document that it is asked about; null if that is not known
   */
  public Optional<Hover> hover(Question question, @Nullable DocumentType document, int offset) {
    Finder finder = new Finder(offset);
    finder.walk(question.expression());
    return finder.found().map(at -> hover(at, watch(question, document, at)));
  }

  /** What is known of the whole expression that is asked. */
  public Hover hover(Question question, @Nullable DocumentType document) {
    Expr whole = question.expression();
    return hover(whole, watch(question, document, whole));
  }

  /** As the other {@link #fields(PolicyFile, int)}, of what is asked. */
  public List<FieldProposal> fields(
      Question question, @Nullable DocumentType document, int offset) {
    Finder finder = new Finder(offset);
    finder.walk(question.expression());
    return finder
        .found()
        .filter(Member.class::isInstance)
        .map(at -> ShapeView.fields(watch(question, document, at).seen(((Member) at).target())))
        .orElse(List.of());
  }

  private static Hover hover(Expr at, Observations seen) {
    Expr target = target(at);
    String key =
        at instanceof Member member
            ? member.name().name()
            : at instanceof Index index
                    && index.index() instanceof Literal literal
                    && literal.value() instanceof String text
                ? text
                : null;
    return ShapeView.hover(
        at.span(), seen.seen(at), key, target == null ? Shape.NEVER : seen.seen(target));
  }

  private static @Nullable Expr target(Expr at) {
    return at instanceof Member member
        ? member.target()
        : at instanceof Index index ? index.target() : null;
  }

  private static Observations watching(Expr at) {
    Observations observations = new Observations();
    observations.watch(at);
    Expr target = target(at);
    if (target != null) {
      observations.watch(target);
    }
    return observations;
  }

  private Observations watch(PolicyFile file, Expr at) {
    Observations observations = watching(at);
    ShapeCheck.run(program, catalog, observations, source -> source == file.source());
    return observations;
  }

  private Observations watch(Question question, @Nullable DocumentType type, Expr at) {
    Observations observations = watching(at);
    ask(program, new Documents(catalog), observations, question, type);
    return observations;
  }

  /** Evaluates what is asked about a document of {@code type}, for what is observed of it. */
  static Interpreter ask(
      CheckedProgram program,
      Documents documents,
      Observations observations,
      Question question,
      @Nullable DocumentType type) {
    Part.Root root = type == null ? documents.other() : new Part.Root(type);
    Source own = question.expression().span().source();
    Interpreter interpreter =
        new Interpreter(program, documents, observations, source -> source == own);
    new RuleWalk(interpreter, null)
        .guarded(question.policy(), Optional.of(root))
        .ifPresent(around -> interpreter.eval(question.expression(), around));
    return interpreter;
  }

  /** Finds the innermost expression around an offset; of a path, as far as it goes there. */
  private static final class Finder extends SyntaxWalker {
    private final int offset;
    private @Nullable Expr found;

    Finder(int offset) {
      this.offset = offset;
    }

    Optional<Expr> found() {
      return Optional.ofNullable(found);
    }

    @Override
    public Done walk(Expr expression) {
      if (expression.span().start() <= offset && offset <= expression.span().end()) {
        found = expression;
        return super.walk(expression);
      }
      return Done.DONE;
    }

    @Override
    public Done visitMember(Member member) {
      // Behind the dot it is the member that counts.
      return offset > member.target().span().end() ? Done.DONE : super.visitMember(member);
    }
  }
}
