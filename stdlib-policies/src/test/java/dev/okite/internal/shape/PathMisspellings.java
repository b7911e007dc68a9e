package dev.okite.internal.shape;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.internal.check.CallTarget;
import dev.okite.internal.check.CheckedProgram;
import dev.okite.schema.SchemaCatalog;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the checker says of a program if one name in a path is misspelt, for each of them. A name
 * that is misspelt changes nothing of what it is looked for in, so that going through the program
 * once is enough for all.
 */
public final class PathMisspellings {
  /**
   * A name in a path that is misspelt.
   *
   * @param file what the source is called
   * @param start where the name starts in it
   * @param name the name as it should be
   * @param misspelt the name as it is not
   * @param path the path up to the name
   * @param message what the checker says; empty if nothing
   */
  public record Misspelling(
      String file,
      int start,
      String name,
      String misspelt,
      String path,
      Optional<Diagnostic> message) {}

  private final CheckedProgram program;
  private final UnaryOperator<String> misspell;
  private final Observations observations = new Observations();
  private final Navigator navigator;
  private final FieldMessages messages;
  private final List<Misspelling> found = new ArrayList<>();

  private PathMisspellings(
      CheckedProgram program, Documents documents, UnaryOperator<String> misspell) {
    this.program = program;
    this.misspell = misspell;
    this.navigator = new Navigator(documents);
    this.messages = new FieldMessages(documents);
  }

  /**
   * All of them, in the order of the sources.
   *
   * @param isOf the names of the sources whose paths are misspelt
   * @param misspell gives for each name how it is misspelt
   */
  public static List<Misspelling> of(
      CheckedProgram program,
      SchemaCatalog catalog,
      Predicate<String> isOf,
      UnaryOperator<String> misspell) {
    PathMisspellings all = new PathMisspellings(program, new Documents(catalog), misspell);
    List<PolicyFile> files =
        program.files().stream().filter(file -> isOf.test(file.source().name())).toList();
    files.forEach(file -> FileExpressions.forEach(file, all.new Watch()::walk));
    ShapeCheck.run(program, catalog, all.observations, source -> true);
    files.forEach(file -> FileExpressions.forEach(file, all.new Misspell()::walk));
    return all.found;
  }

  /** Hands out what each path starts with. */
  private abstract class Paths extends SyntaxWalker {
    abstract void at(Expr target, Consumer<Shape> steps);

    @Override
    public Done visitMember(Member member) {
      if (program.resolutions().symbol(member) == null) {
        at(
            member.target(),
            shape -> step(shape, member.name().name(), true, member.name().span(), member.span()));
      }
      return super.visitMember(member);
    }

    @Override
    public Done visitIndex(Index index) {
      if (index.index() instanceof Literal literal && literal.value() instanceof String key) {
        at(index.target(), shape -> step(shape, key, false, inside(literal), index.span()));
      }
      return super.visitIndex(index);
    }

    @Override
    public Done visitProjection(Projection projection) {
      at(projection.source(), shape -> steps(projection, shape));
      return super.visitProjection(projection);
    }

    @Override
    public Done visitCall(Call call) {
      List<Expr> arguments = program.resolutions().arguments(call);
      if (program.resolutions().target(call) instanceof CallTarget.BuiltinTarget builtin
          && arguments.size() > 1
          && arguments.get(1) instanceof Literal literal
          && literal.value() instanceof String text) {
        if (builtin.builtin().name().equals("valueAt")) {
          at(arguments.get(0), shape -> path(shape, text, literal));
        } else if (builtin.builtin().name().equals("get")) {
          at(arguments.get(0), shape -> step(shape, text, false, inside(literal), call.span()));
        }
      }
      return super.visitCall(call);
    }
  }

  private final class Watch extends Paths {
    @Override
    void at(Expr target, Consumer<Shape> steps) {
      observations.watch(target);
    }
  }

  private final class Misspell extends Paths {
    @Override
    void at(Expr target, Consumer<Shape> steps) {
      steps.accept(observations.seen(target));
    }
  }

  private static Span inside(SyntaxNode literal) {
    Span whole = literal.span();
    return whole.source().span(whole.start() + 1, whole.end() - 1);
  }

  private void steps(Projection projection, Shape source) {
    Shape current = source;
    for (PathStep step : projection.steps()) {
      Span whole = projection.span().source().span(projection.span().start(), step.span().end());
      if (step instanceof PathStep.Field field) {
        String name = field.name().name();
        step(current, name, true, field.name().span(), whole);
        current = navigator.member(current, name, new Access(name));
      } else if (step instanceof PathStep.At at
          && at.index() instanceof Literal literal
          && literal.value() instanceof String key) {
        step(current, key, false, inside(literal), whole);
        current = navigator.entry(current, key, new Access(key));
      } else {
        Shape element = step instanceof PathStep.At ? navigator.element(current) : Shape.NEVER;
        for (Part part : current.parts()) {
          element = element.or(Navigator.elementOf(part));
        }
        current = element;
      }
    }
  }

  private void path(Shape root, String text, Literal literal) {
    Shape current = root;
    int start = literal.span().start() + 1;
    for (String name : text.split("[.]", -1)) {
      Span span = literal.span().source().span(start, start + name.length());
      step(current, name, true, span, literal.span());
      current = navigator.member(current, name, new Access(name));
      start += name.length() + 1;
    }
  }

  private void step(Shape target, String name, boolean isMember, Span at, Span path) {
    String misspelt = misspell.apply(name);
    Access access = new Access(misspelt);
    if (isMember) {
      navigator.member(target, misspelt, access);
    } else {
      navigator.entry(target, misspelt, access);
    }
    String text = Texts.of(path);
    found.add(
        new Misspelling(
            at.source().name(),
            at.start(),
            name,
            misspelt,
            text,
            messages.of(access, at, text, text, Set.of())));
  }
}
