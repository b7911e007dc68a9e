package dev.okite.internal.shape;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.Diagnostics;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.source.Source;
import dev.okite.source.Span;
import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Index;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Member;
import dev.okite.syntax.PathStep;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.Projection;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.SyntaxWalker;
import dev.okite.typing.UncheckedPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes messages of what was seen of a program. */
final class ShapeReport {
  private final CheckedProgram program;
  private final Observations observations;
  private final FieldMessages messages;
  private final KindPairs pairs;
  private final boolean isExhausted;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<UncheckedPath> unchecked = new ArrayList<>();

  ShapeReport(
      CheckedProgram program, Documents documents, Observations observations, boolean isExhausted) {
    this.program = program;
    this.observations = observations;
    this.messages = new FieldMessages(documents);
    this.pairs = new KindPairs(documents, diagnostics::add);
    this.isExhausted = isExhausted;
  }

  /**
   * What there is to say about {@code files}.
   *
   * @param isOwn the sources of these; the parts of a file may come from several
   */
  ShapeResult of(List<PolicyFile> files, Predicate<Source> isOwn) {
    for (PolicyFile file : files) {
      steps(walker -> FileExpressions.forEach(file, walker::walk));
      pairs.look(file);
    }
    namedFields(isOwn);
    misfits(isOwn);
    return result();
  }

  /** What there is to say about {@code expression}, which stands in no file. */
  ShapeResult of(Expr expression) {
    steps(walker -> walker.walk(expression));
    pairs.walk(expression);
    namedFields(source -> source == expression.span().source());
    misfits(source -> source == expression.span().source());
    return result();
  }

  /** Goes through all that {@code hands} hands to a walker. */
  private void steps(Consumer<SyntaxWalker> hands) {
    Names names = new Names();
    hands.accept(names);
    hands.accept(new Steps(names.found));
  }

  /** What there is to say about the fields that types name. */
  private void namedFields(Predicate<Source> isOwn) {
    if (isExhausted) {
      return;
    }
    observations
        .namedFields()
        .forEach(
            (field, access) -> {
              if (isOwn.test(field.span().source())) {
                messages.ofNamed(access, field.key().span()).ifPresent(diagnostics::add);
              }
            });
  }

  private void misfits(Predicate<Source> isOwn) {
    if (isExhausted) {
      return;
    }
    for (Observations.Misfit misfit : observations.misfits()) {
      Span span = misfit.span();
      if (span != null && isOwn.test(span.source())) {
        Diagnostic diagnostic = Diagnostic.of(misfit.code(), span, misfit.message());
        diagnostics.add(misfit.hint().map(diagnostic::withHint).orElse(diagnostic));
      }
    }
  }

  private ShapeResult result() {
    Diagnostics sorted = new Diagnostics();
    sorted.addAll(diagnostics);
    return new ShapeResult(sorted.sorted(), unchecked);
  }

  /** Collects the names of all fields. */
  private static final class Names extends SyntaxWalker {
    private final Set<String> found = new HashSet<>();

    @Override
    public Done visitMember(Member member) {
      found.add(member.name().name());
      return super.visitMember(member);
    }
  }

  /** Goes through all steps of all paths. */
  private final class Steps extends SyntaxWalker {
    private final Set<String> names;

    /** Whether the path that is walked now is a part of one that is listed already. */
    private boolean isListed;

    Steps(Set<String> names) {
      this.names = names;
    }

    @Override
    public Done walk(Expr expression) {
      boolean isStep = expression instanceof Member || expression instanceof Index;
      boolean before = isListed;
      isListed = isStep && isListed;
      super.walk(expression);
      isListed = before;
      return Done.DONE;
    }

    @Override
    public Done visitMember(Member member) {
      if (program.resolutions().symbol(member) != null) {
        return Done.DONE;
      }
      step(observations.find(member), member.name().span(), member.target(), member.span());
      return super.visitMember(member);
    }

    @Override
    public Done visitIndex(Index index) {
      if (index.index() instanceof Literal literal && literal.value() instanceof String) {
        step(observations.find(index), index.index().span(), index.target(), index.span());
      }
      walk(index.target());
      isListed = false;
      return walk(index.index());
    }

    @Override
    public Done visitProjection(Projection projection) {
      isListed = false;
      String target = Texts.of(projection.source());
      for (PathStep step : projection.steps()) {
        Span whole = projection.span().source().span(projection.span().start(), step.span().end());
        if (step instanceof PathStep.Field field) {
          step(observations.find(field), field.name().span(), target, whole);
        } else if (step instanceof PathStep.At at
            && at.index() instanceof Literal literal
            && literal.value() instanceof String) {
          step(observations.find(at), at.index().span(), target, whole);
        }
        target = Texts.of(whole);
      }
      isListed = false;
      return super.visitProjection(projection);
    }

    @Override
    public Done visitCall(Call call) {
      isListed = false;
      List<Expr> arguments = program.resolutions().arguments(call);
      List<Access> path = observations.path(call);
      for (Access access : path) {
        if (arguments.size() > 1) {
          report(access, arguments.get(1).span(), access.name(), Texts.of(arguments.get(0)));
        }
      }
      Access access = observations.find(call);
      if (access != null && arguments.size() > 1) {
        report(access, arguments.get(1).span(), access.name(), Texts.of(arguments.get(0)));
      }
      // The receiver may be a module.
      if (call.receiver().isPresent() && !program.resolutions().isOfModule(call)) {
        walk(call.receiver().get());
      }
      call.arguments().forEach(this::walk);
      return Done.DONE;
    }

    private void step(@Nullable Access access, Span name, SyntaxNode target, Span whole) {
      step(access, name, Texts.of(target), whole);
    }

    private void step(@Nullable Access access, Span name, String target, Span whole) {
      if (access != null && !isExhausted) {
        report(access, name, Texts.of(whole), target);
      }
      if ((access == null || !access.isChecked() || isExhausted) && !isListed) {
        String reason =
            isExhausted
                ? Reason.BUDGET.text()
                : Optional.ofNullable(access)
                    .flatMap(Access::reason)
                    .map(Reason::text)
                    .orElse("nothing that is known gets here");
        unchecked.add(new UncheckedPath(whole, Texts.of(whole), reason));
        isListed = true;
      }
    }

    private void report(Access access, Span name, String path, String target) {
      if (!isExhausted) {
        messages.of(access, name, path, target, names).ifPresent(diagnostics::add);
      }
    }
  }
}
