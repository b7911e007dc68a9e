package dev.okite.syntax.format;

import dev.okite.syntax.Assertion;
import dev.okite.syntax.AssertionClause;
import dev.okite.syntax.AtClause;
import dev.okite.syntax.BecauseClause;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Fix;
import dev.okite.syntax.FixClause;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Include;
import dev.okite.syntax.IncludeException;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.Metadata;
import dev.okite.syntax.OverInventory;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.SeeClause;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.TestMember;
import dev.okite.syntax.TypeRef;
import dev.okite.syntax.WhereClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Lays out what stands in blocks, apart from rules. */
final class MemberLayout {
  /** Further lines of a condition are indented by more than the clauses below it. */
  private static final int CONDITION = 2 * Layout.STEP;

  private final Tokens tokens;
  private final ExpressionLayout expressions;
  private final Brackets brackets;

  MemberLayout(Tokens tokens, ExpressionLayout expressions, Brackets brackets) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.brackets = brackets;
  }

  static boolean hasDoc(PolicyMember member) {
    return member instanceof ParamDecl param
        ? param.doc().isPresent()
        : member instanceof RuleDecl rule && rule.doc().isPresent();
  }

  Layout of(SyntaxNode member) {
    if (member instanceof Metadata metadata) {
      return Layout.all(tokens.take(), Layout.BLANK, expressions.of(metadata.value()));
    } else if (member instanceof ParamDecl param) {
      return param(param);
    } else if (member instanceof OverInventory) {
      return Layout.all(tokens.take("over"), Layout.BLANK, tokens.take("inventory"));
    } else if (member instanceof Include include) {
      return include(include);
    } else if (member instanceof MatchStep match) {
      return condition(match.condition());
    } else if (member instanceof WhereClause where) {
      return condition(where.condition());
    } else if (member instanceof LetStep let) {
      return binding(let.type(), let.value());
    } else if (member instanceof ForClause iteration) {
      return iteration(iteration);
    } else if (member instanceof Assertion assertion) {
      return assertion(assertion);
    }
    return test((TestMember) member);
  }

  /** A word and a condition behind it. */
  Layout condition(Expr condition) {
    return Layout.all(tokens.take(), Layout.BLANK, expressions.behind(condition));
  }

  /** {@code let name: type = value}. */
  Layout binding(Optional<TypeRef> type, Expr value) {
    return Layout.all(
        tokens.take("let"),
        Layout.BLANK,
        tokens.take(),
        type(type),
        Layout.BLANK,
        tokens.take("="),
        expressions.value(value));
  }

  /** The type behind a name, if one is written. */
  Layout type(Optional<TypeRef> type) {
    return type.isEmpty()
        ? Layout.NOTHING
        : Layout.all(tokens.take(":"), Layout.BLANK, expressions.type(type.get()));
  }

  /** A word and what follows it, separated by commas: on one line, or each on one of its own. */
  Layout series(int count, IntFunction<Layout> item) {
    Layout word = tokens.take();
    Layout items = brackets.series(count, item);
    return Layout.group(word, Layout.indent(items));
  }

  private Layout param(ParamDecl param) {
    List<Layout> parts = new ArrayList<>();
    parts.add(Layout.all(tokens.take("param"), Layout.BLANK, tokens.take()));
    parts.add(type(Optional.of(param.type())));
    if (param.defaultValue().isPresent()) {
      parts.add(Layout.all(Layout.BLANK, tokens.take("=")));
      parts.add(expressions.value(param.defaultValue().get()));
    }
    param.requirement().ifPresent(requirement -> parts.add(requirement(requirement)));
    return new Layout.Sequence(parts);
  }

  /** A requirement stays on the line of its param only if it is short and has no message. */
  private Layout requirement(ParamDecl.Requirement requirement) {
    Layout where = condition(requirement.condition());
    if (requirement.because().isEmpty()) {
      return Layout.group(Layout.indent(Layout.BREAK, where));
    }
    Layout because = condition(requirement.because().get());
    return Layout.indent(Layout.LINE, Layout.group(where, Layout.indent(Layout.BREAK, because)));
  }

  private Layout include(Include include) {
    Layout head =
        Layout.all(
            tokens.take("include"), Layout.BLANK, tokens.takeUpTo(include.policy().span().end()));
    List<IncludeException> all = include.exceptions();
    return all.isEmpty()
        ? head
        : Layout.all(head, Layout.BLANK, series(all.size(), i -> excepted(all.get(i))));
  }

  private Layout excepted(IncludeException exception) {
    Layout rule = tokens.take();
    return exception.condition().isPresent()
        ? Layout.all(rule, Layout.BLANK, condition(exception.condition().get()))
        : rule;
  }

  private Layout iteration(ForClause iteration) {
    return Layout.all(
        tokens.take("for"),
        Layout.BLANK,
        expressions.binding(iteration.binding()),
        Layout.BLANK,
        tokens.take("in"),
        expressions.value(iteration.source()));
  }

  private Layout assertion(Assertion assertion) {
    Layout word = tokens.take();
    Layout head =
        assertion.kind() == Assertion.Kind.DENY
            ? Layout.all(word, Layout.BLANK, tokens.take("when"))
            : word;
    Layout condition = expressions.behind(assertion.condition(), CONDITION);
    List<Layout> clauses = new ArrayList<>();
    for (AssertionClause clause : assertion.clauses()) {
      clauses.add(Layout.LINE);
      clauses.add(clause(clause));
    }
    return Layout.all(head, Layout.BLANK, condition, Layout.indent(new Layout.Sequence(clauses)));
  }

  private Layout clause(AssertionClause clause) {
    if (clause instanceof AtClause at) {
      return condition(at.place());
    } else if (clause instanceof BecauseClause because) {
      return condition(because.message());
    } else if (clause instanceof SeeClause see) {
      return series(see.places().size(), i -> expressions.behind(see.places().get(i)));
    }
    return Layout.all(tokens.take("fix"), Layout.BLANK, fix(((FixClause) clause).fix()));
  }

  private Layout fix(Fix fix) {
    if (fix instanceof Fix.Set set) {
      return Layout.all(
          condition(set.path()), Layout.BLANK, tokens.take("="), expressions.value(set.value()));
    } else if (fix instanceof Fix.Add add) {
      Layout value = condition(add.value());
      return Layout.group(value, Layout.indent(Layout.BREAK, condition(add.path())));
    }
    return condition(((Fix.Remove) fix).path());
  }

  private Layout test(TestMember member) {
    if (member instanceof TestMember.Given given) {
      return Layout.all(tokens.take("given"), Layout.BLANK, condition(given.content()));
    } else if (member instanceof TestMember.Setting setting) {
      Layout word = tokens.take();
      Layout name =
          setting
              .name()
              .<Layout>map(n -> Layout.all(Layout.BLANK, tokens.takeUpTo(n.span().end())))
              .orElse(Layout.NOTHING);
      return Layout.all(
          word, name, Layout.BLANK, tokens.take("="), expressions.value(setting.value()));
    } else if (member instanceof TestMember.ExpectRule rule) {
      return expectation(rule);
    } else if (member instanceof TestMember.ExpectCondition that) {
      return Layout.all(tokens.take("expect"), Layout.BLANK, condition(that.condition()));
    } else if (member instanceof TestMember.ExpectFindings findings) {
      return findings(findings);
    }
    Layout words = Layout.all(tokens.take("expect"), Layout.BLANK, tokens.take("no"));
    return Layout.all(
        words, Layout.BLANK, tokens.take("other"), Layout.BLANK, tokens.take("findings"));
  }

  private Layout findings(TestMember.ExpectFindings findings) {
    Layout words = Layout.all(tokens.take("expect"), Layout.BLANK, tokens.take("findings"));
    Layout from =
        series(findings.rules().size(), i -> tokens.takeUpTo(findings.rules().get(i).span().end()));
    Layout in = condition(findings.file());
    return Layout.group(words, Layout.BLANK, from, Layout.indent(Layout.BREAK, in));
  }

  private Layout expectation(TestMember.ExpectRule rule) {
    Layout head =
        Layout.all(
            tokens.take("expect"),
            Layout.BLANK,
            tokens.take(),
            Layout.BLANK,
            tokens.takeUpTo(rule.rule().span().end()));
    List<Layout> clauses = new ArrayList<>();
    rule.at().ifPresent(at -> clauses.add(Layout.all(Layout.BREAK, condition(at))));
    rule.because().ifPresent(text -> clauses.add(Layout.all(Layout.BREAK, condition(text))));
    return Layout.group(head, Layout.indent(new Layout.Sequence(clauses)));
  }
}
