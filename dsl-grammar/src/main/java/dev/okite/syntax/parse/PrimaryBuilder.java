package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import dev.okite.grammar.OkiteParser;
import dev.okite.source.Span;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Call;
import dev.okite.syntax.ComprehensionClause;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Filter;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Group;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.ListComprehension;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.Name;
import dev.okite.syntax.Select;
import dev.okite.syntax.WhereClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds what no operator takes apart: names, calls, constants, brackets and their contents. */
final class PrimaryBuilder {
  private final ExpressionBuilder expressions;
  private final NameBuilder names;
  private final LiteralReader literals;
  private final StringReader strings;
  private final MapBuilder maps;

  PrimaryBuilder(ErrorLog errors, ExpressionBuilder expressions) {
    this.expressions = expressions;
    this.names = new NameBuilder(errors);
    this.literals = new LiteralReader(errors);
    this.strings = new StringReader(errors, expressions);
    this.maps = new MapBuilder(errors, expressions, this);
  }

  Expr build(OkiteParser.PrimaryContext context) {
    if (context instanceof OkiteParser.ReferenceContext reference) {
      return reference(reference);
    } else if (context instanceof OkiteParser.ConstantContext constant) {
      return constant(constant.value, expressions.span(context), false);
    } else if (context instanceof OkiteParser.StringPrimaryContext string && string.value != null) {
      return strings.read(string.value);
    } else if (context instanceof OkiteParser.ParenthesizedContext parenthesized) {
      return parenthesized(parenthesized);
    } else if (context instanceof OkiteParser.ListContext list) {
      return list(list);
    } else if (context instanceof OkiteParser.MapContext map) {
      return maps.build(map);
    } else if (context instanceof OkiteParser.SelectContext select) {
      return select(select);
    } else if (context instanceof OkiteParser.GroupContext group) {
      return group(group);
    }
    return new ErrorExpr(expressions.span(context));
  }

  /** The number in {@code context} below zero, at {@code span}; null if it is no number. */
  @Nullable Expr negative(Span span, OkiteParser.ConstantContext context) {
    Token value = context.value;
    boolean number =
        value != null
            && (value.getType() == OkiteLexer.INTEGER || value.getType() == OkiteLexer.DECIMAL);
    return number ? constant(value, span, true) : null;
  }

  /** The constant that {@code token} stands for. */
  Expr constant(@Nullable Token token, Span span, boolean negative) {
    if (token == null) {
      return new ErrorExpr(span);
    }
    return switch (token.getType()) {
      case OkiteLexer.NULL -> new Literal(span, null);
      case OkiteLexer.TRUE -> new Literal(span, true);
      case OkiteLexer.FALSE -> new Literal(span, false);
      case OkiteLexer.INTEGER -> literals.integer(span, token.getText(), negative);
      case OkiteLexer.DECIMAL -> literals.decimal(span, token.getText(), negative);
      case OkiteLexer.DATE -> literals.date(span, token.getText());
      default -> new ErrorExpr(span);
    };
  }

  List<Expr> arguments(OkiteParser.ArgumentsContext context) {
    return all(context.values, context);
  }

  List<ComprehensionClause> clauses(OkiteParser.ComprehensionContext context) {
    List<ComprehensionClause> clauses = new ArrayList<>();
    iteration(context.first, clauses);
    for (OkiteParser.ComprehensionClauseContext other : context.others) {
      if (other instanceof OkiteParser.ForComprehensionContext iteration) {
        iteration(iteration.iteration, clauses);
      } else if (other instanceof OkiteParser.WhereComprehensionContext where) {
        Expr condition = expressions.build(where.condition, where);
        clauses.add(new WhereClause(expressions.span(where), condition));
      }
    }
    return clauses;
  }

  private void iteration(
      OkiteParser.@Nullable ComprehensionForContext context, List<ComprehensionClause> clauses) {
    Binding binding = context == null ? null : names.binding(context.names);
    if (context != null && binding != null) {
      Expr source = expressions.build(context.iterated, context);
      clauses.add(new ForClause(expressions.span(context), binding, source));
    }
  }

  private Expr reference(OkiteParser.ReferenceContext context) {
    Span span = expressions.span(context);
    Identifier name = names.identifier(context.name);
    if (name == null) {
      return new ErrorExpr(span);
    }
    return context.values == null
        ? new Name(span, name.name())
        : new Call(span, Optional.empty(), name, arguments(context.values));
  }

  private Expr parenthesized(OkiteParser.ParenthesizedContext context) {
    Expr inner = expressions.build(context.inner, context);
    return context.condition == null
        ? inner
        : new Filter(
            expressions.span(context), inner, expressions.build(context.condition, context));
  }

  private Expr list(OkiteParser.ListContext context) {
    Span span = expressions.span(context);
    List<Expr> elements = all(context.elements, context);
    return context.clauses == null || elements.isEmpty()
        ? new ListLiteral(span, elements)
        : new ListComprehension(span, elements.get(0), clauses(context.clauses));
  }

  private Expr select(OkiteParser.SelectContext context) {
    Span span = expressions.span(context);
    Binding binding = names.binding(context.names);
    if (binding == null || context.selector == null) {
      return new ErrorExpr(span);
    }
    Select.Selector selector =
        switch (context.selector.getType()) {
          case OkiteLexer.FIRST -> Select.Selector.FIRST;
          case OkiteLexer.ONE -> Select.Selector.ONE;
          default -> Select.Selector.COUNT;
        };
    Optional<Expr> condition =
        Optional.ofNullable(context.condition).map(c -> expressions.build(c, context));
    Expr source = expressions.build(context.iterated, context);
    return new Select(span, selector, binding, source, condition);
  }

  private Expr group(OkiteParser.GroupContext context) {
    Span span = expressions.span(context);
    if (context.clauses == null) {
      return new ErrorExpr(span);
    }
    return new Group(
        span,
        expressions.build(context.element, context),
        expressions.build(context.key, context),
        clauses(context.clauses));
  }

  private List<Expr> all(List<OkiteParser.ExpressionContext> contexts, ParserRuleContext parent) {
    List<Expr> built = new ArrayList<>(contexts.size());
    for (OkiteParser.ExpressionContext context : contexts) {
      built.add(expressions.build(context, parent));
    }
    return built;
  }
}
