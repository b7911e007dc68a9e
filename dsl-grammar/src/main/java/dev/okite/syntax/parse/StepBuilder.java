package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import dev.okite.grammar.OkiteParser;
import dev.okite.source.Span;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.AssertionClause;
import dev.okite.syntax.AtClause;
import dev.okite.syntax.BecauseClause;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Fix;
import dev.okite.syntax.FixClause;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.SeeClause;
import dev.okite.syntax.WhereClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds steps of rules, some of which policies and tests have too; null where one lacks a name.
 */
final class StepBuilder {
  private final ExpressionBuilder expressions;
  private final NameBuilder names;
  private final TypeBuilder types;

  StepBuilder(ErrorLog errors, ExpressionBuilder expressions) {
    this.expressions = expressions;
    this.names = new NameBuilder(errors);
    this.types = new TypeBuilder(errors, null, expressions);
  }

  @Nullable MatchStep match(OkiteParser.@Nullable MatchStepContext context) {
    return context == null
        ? null
        : new MatchStep(expressions.span(context), expressions.build(context.condition, context));
  }

  @Nullable WhereClause where(OkiteParser.@Nullable WhereClauseContext context) {
    return context == null
        ? null
        : new WhereClause(expressions.span(context), expressions.build(context.condition, context));
  }

  @Nullable LetStep let(OkiteParser.@Nullable LetStepContext context) {
    Identifier name = context == null ? null : names.identifier(context.name);
    if (context == null || name == null) {
      return null;
    }
    return new LetStep(
        expressions.span(context),
        name,
        Optional.ofNullable(types.build(context.type)),
        expressions.build(context.value, context));
  }

  @Nullable ForClause iteration(OkiteParser.@Nullable ForClauseContext context) {
    Binding binding = context == null ? null : names.binding(context.names);
    if (context == null || binding == null) {
      return null;
    }
    Expr source = expressions.build(context.iterated, context);
    return new ForClause(expressions.span(context), binding, source);
  }

  @Nullable Assertion assertion(OkiteParser.@Nullable AssertionContext context) {
    if (context == null || context.kind == null) {
      return null;
    }
    List<AssertionClause> clauses = new ArrayList<>();
    for (OkiteParser.AssertionClauseContext each : context.clauses) {
      AssertionClause clause = clause(each);
      if (clause != null) {
        clauses.add(clause);
      }
    }
    boolean deny = context.kind.getType() == OkiteLexer.DENY;
    return new Assertion(
        expressions.span(context),
        deny ? Assertion.Kind.DENY : Assertion.Kind.REQUIRE,
        expressions.build(context.condition, context),
        clauses);
  }

  private @Nullable AssertionClause clause(OkiteParser.AssertionClauseContext context) {
    Span span = expressions.span(context);
    if (context instanceof OkiteParser.AtClauseContext at) {
      return new AtClause(span, expressions.build(at.place, at));
    } else if (context instanceof OkiteParser.BecauseClauseContext because) {
      return new BecauseClause(span, expressions.build(because.message, because));
    } else if (context instanceof OkiteParser.SeeClauseContext see) {
      List<Expr> places = new ArrayList<>();
      for (OkiteParser.BodyContext place : see.places) {
        places.add(expressions.build(place, see));
      }
      return places.isEmpty() ? null : new SeeClause(span, places);
    } else if (context instanceof OkiteParser.FixClauseContext fix) {
      Fix change = fix(fix.change);
      return change == null ? null : new FixClause(span, change);
    }
    return null;
  }

  private @Nullable Fix fix(OkiteParser.@Nullable FixContext context) {
    if (context instanceof OkiteParser.RemoveFixContext remove) {
      return new Fix.Remove(expressions.span(remove), expressions.build(remove.path, remove));
    } else if (context instanceof OkiteParser.SetFixContext set) {
      Expr path = expressions.build(set.path, set);
      return new Fix.Set(expressions.span(set), path, expressions.build(set.value, set));
    } else if (context instanceof OkiteParser.AddFixContext add) {
      Expr value = expressions.build(add.value, add);
      return new Fix.Add(expressions.span(add), value, expressions.build(add.path, add));
    }
    return null;
  }
}
