package dev.okite.internal.reference;

import dev.okite.explanation.Reason;
import dev.okite.internal.check.Symbol;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Index;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import java.util.List;
import java.util.Optional;

/** What there is to tell of a name, or of a path that starts at one. */
final class PathReasons {
  private final ReasonParts parts;

  PathReasons(ReasonParts parts) {
    this.parts = parts;
  }

  /** What a name stands for is told where that decided: where it is more than a place. */
  boolean name(Expr name) {
    Symbol symbol = parts.here().run().resolutions().symbol(name);
    boolean isGiven =
        symbol instanceof Symbol.Context
            || symbol instanceof Symbol.Param
            || symbol instanceof Symbol.HostConstant;
    if (symbol == null || isGiven || !(parts.here().binding(name) instanceof Thunk thunk)) {
      return true;
    }
    Thunk definition = definition(thunk);
    if (isWorthUnfolding(name, definition)) {
      parts.tell(
          parts
              .maker()
              .of(
                  Reason.Kind.NAME,
                  Optional.of(symbol.name()),
                  definition.expression(),
                  definition.expressions()));
    }
    return true;
  }

  /** A name that stands for a name alone stands for what that stands for. */
  private static Thunk definition(Thunk thunk) {
    Thunk last = thunk;
    while (last.expression() instanceof Name next
        && last.expressions().run().resolutions().symbol(next) != null
        && isDefined(last.expressions(), next)
        && last.expressions().binding(next) instanceof Thunk further) {
      last = further;
    }
    return last;
  }

  private static boolean isDefined(Expressions expressions, Name name) {
    return !(expressions.run().resolutions().symbol(name) instanceof Symbol.Context);
  }

  private boolean isWorthUnfolding(Expr name, Thunk definition) {
    Optional<Shown> shown = parts.evaluated(name);
    if (shown.isEmpty()) {
      return true;
    }
    if (SelfEvident.is(definition.expression())) {
      return false;
    }
    Spots own = shown.get().own();
    if (own.isEmpty()) {
      return parts.maker().told().isNewDefinition(definition);
    }
    return parts.maker().told().hasUnnamed(shown.get().spots().withoutFirst());
  }

  /** Of a path the place says it all, unless it starts at something that had to be found. */
  boolean path(Expr path, Optional<Shown> whole) {
    if (whole.isEmpty()) {
      return path instanceof Member member
          ? parts.parts(List.of(member.target()))
          : parts.parts(List.of(((Index) path).target(), ((Index) path).index()));
    }
    Expr base = path;
    while (isStep(base)) {
      if (base instanceof Index index) {
        if (!SelfEvident.is(index.index())) {
          parts.tellFirst(parts.maker().of(index.index(), parts.here()));
        }
        base = index.target();
      } else {
        base = ((Member) base).target();
      }
    }
    Optional<Shown> start = parts.evaluated(base);
    if (start.isEmpty()) {
      return false;
    }
    if (whole.get().spots().isEmpty()) {
      parts.maker().origins().of(path, parts.here()).ifPresent(site -> origin(path, site));
      return true;
    }
    if (base instanceof Name || base instanceof Member) {
      return name(base);
    }
    if (start.get().own().isEmpty()
        || parts.maker().told().hasUnnamed(start.get().spots().withoutFirst())) {
      parts.tell(parts.maker().of(base, parts.here()));
    }
    return true;
  }

  private void origin(Expr path, Origins.Site site) {
    if (!SelfEvident.is(site.expression())) {
      parts.tell(
          parts
              .maker()
              .of(
                  Reason.Kind.NAME,
                  Optional.of(path.span().text()),
                  site.expression(),
                  site.here()));
    }
  }

  boolean isStep(Expr expression) {
    return (expression instanceof Member
            && parts.here().run().resolutions().symbol(expression) == null)
        || expression instanceof Index;
  }
}
