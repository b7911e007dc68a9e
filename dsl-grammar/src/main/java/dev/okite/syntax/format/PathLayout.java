package dev.okite.syntax.format;

import dev.okite.syntax.Call;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Index;
import dev.okite.syntax.Interpolation;
import dev.okite.syntax.ListComprehension;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Literal;
import dev.okite.syntax.MapComprehension;
import dev.okite.syntax.MapLiteral;
import dev.okite.syntax.Member;
import dev.okite.syntax.Name;
import dev.okite.syntax.PathStep;
import dev.okite.syntax.Projection;
import dev.okite.syntax.Select;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lays out members, indexes and calls behind a value. Of several calls each but the first may start
 * a line.
 */
final class PathLayout {
  private final Tokens tokens;
  private final Brackets brackets;
  private final ExpressionLayout expressions;

  PathLayout(Tokens tokens, Brackets brackets, ExpressionLayout expressions) {
    this.tokens = tokens;
    this.brackets = brackets;
    this.expressions = expressions;
  }

  Layout of(Expr path) {
    Deque<Expr> links = new ArrayDeque<>();
    Expr root = path;
    while (target(root) != root) {
      links.push(root);
      root = target(root);
      if (tokens.isNext("(") && tokens.isBefore(root.span().start())) {
        break;
      }
    }
    List<Layout> parts = new ArrayList<>();
    parts.add(root == path ? call((Call) path) : expressions.of(root));
    int calls = 0;
    for (Expr link : links) {
      boolean isCall = link instanceof Call;
      if (isCall && calls++ > 0) {
        parts.add(Layout.SOFT);
      }
      parts.add(step(link));
    }
    return calls > 1
        ? Layout.group(
            parts.get(0), Layout.indent(new Layout.Sequence(parts.subList(1, parts.size()))))
        : new Layout.Sequence(parts);
  }

  /** What {@code link} goes on from; itself if it is a call of a function by its name. */
  private static Expr target(Expr link) {
    if (link instanceof Member member) {
      return member.target();
    } else if (link instanceof Index index) {
      return index.target();
    } else if (link instanceof Projection projection) {
      return projection.source();
    }
    return link instanceof Call call ? call.receiver().orElse(call) : link;
  }

  private Layout step(Expr link) {
    if (link instanceof Member) {
      return Layout.all(tokens.take("."), tokens.take());
    } else if (link instanceof Index index) {
      return index(index.index());
    } else if (link instanceof Projection projection) {
      List<Layout> steps = new ArrayList<>();
      for (PathStep step : projection.steps()) {
        steps.add(
            step instanceof PathStep.At at
                ? index(at.index())
                : tokens.takeUpTo(step.span().end()));
      }
      return new Layout.Sequence(steps);
    }
    return Layout.all(tokens.take("."), call((Call) link));
  }

  private Layout index(Expr index) {
    return Layout.all(tokens.take("["), expressions.behind(index), tokens.take("]"));
  }

  /** The name of a function and its arguments. */
  private Layout call(Call call) {
    Layout name = tokens.take();
    List<Expr> arguments = call.arguments();
    int end = call.span().end();
    boolean stays =
        arguments.size() == 1 && staysInCall(arguments.get(0)) && !tokens.hasCommentInside(end);
    if (!stays) {
      return Layout.all(
          name,
          brackets.list(arguments.size(), i -> expressions.behind(arguments.get(i)), false, end));
    }
    Layout open = tokens.take("(");
    Layout argument = expressions.of(arguments.get(0));
    tokens.takeIf(",");
    return Layout.all(name, open, argument, tokens.take(")"));
  }

  /** Whether there is nothing to be won by a line of its own. */
  private static boolean staysInCall(Expr argument) {
    return argument instanceof Literal
        || argument instanceof Interpolation
        || argument instanceof Name
        || argument instanceof ListLiteral
        || argument instanceof MapLiteral
        || argument instanceof ListComprehension
        || argument instanceof MapComprehension
        || argument instanceof Select
        || argument instanceof Call;
  }
}
