package dev.okite.internal.check;

import dev.okite.diagnostic.Diagnostic;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.syntax.Assertion;
import dev.okite.syntax.AssertionClause;
import dev.okite.syntax.AtClause;
import dev.okite.syntax.BecauseClause;
import dev.okite.syntax.Fix;
import dev.okite.syntax.FixClause;
import dev.okite.syntax.SeeClause;
import dev.okite.type.Type;
import java.util.HashMap;
import java.util.Map;

/** Checks what follows the condition of an assertion (7.5). */
final class ClauseChecker {
  private final CheckContext context;
  private final ExpressionChecker expressions;

  ClauseChecker(CheckContext context, ExpressionChecker expressions) {
    this.context = context;
    this.expressions = expressions;
  }

  void check(Assertion assertion) {
    Map<String, AssertionClause> seen = new HashMap<>();
    for (AssertionClause clause : assertion.clauses()) {
      if (clause instanceof AtClause at) {
        once(seen, "at", clause);
        expressions.type(at.place());
      } else if (clause instanceof SeeClause see) {
        once(seen, "see", clause);
        see.places().forEach(expressions::type);
      } else if (clause instanceof BecauseClause because) {
        once(seen, "because", clause);
        message(because);
      } else if (clause instanceof FixClause fix) {
        fix(fix.fix());
      }
    }
  }

  private void once(Map<String, AssertionClause> seen, String word, AssertionClause clause) {
    AssertionClause first = seen.putIfAbsent(word, clause);
    if (first != null) {
      context
          .diagnostics()
          .add(
              Diagnostic.of(
                      DiagnosticCode.DUPLICATE_CLAUSE,
                      clause.span(),
                      "an assertion has one `" + word + "`")
                  .withHint(
                      word.equals("see") ? "put commas between the places" : "keep one of them")
                  .withRelated(first.span(), "the first one"));
    }
  }

  private void message(BecauseClause because) {
    Type type = expressions.type(because.message());
    if (!type.overlaps(Type.STRING)) {
      context.report(
          DiagnosticCode.WRONG_OPERAND,
          because.message().span(),
          "`because` takes a string, found " + type,
          "put it into a text: `because \"… {…}\"`");
    }
  }

  private void fix(Fix fix) {
    expressions.type(fix.path());
    if (fix instanceof Fix.Set set) {
      expressions.type(set.value());
    } else if (fix instanceof Fix.Add add) {
      expressions.type(add.value());
    }
    if (!new DocumentPath(context).isPossible(fix.path())) {
      context.report(
          DiagnosticCode.NOT_A_PATH,
          fix.path().span(),
          "a fix changes a place in a document, and this expression names none",
          "name the place by a path such as `c.securityContext.privileged`");
    }
  }
}
