package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteParser;
import dev.okite.source.Span;
import dev.okite.syntax.DocComment;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Literal;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TestMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds tests (12). Members that lack their name after an error are left out. */
final class TestBuilder {
  private final ErrorLog errors;
  private final CommentTable comments;
  private final ExpressionBuilder expressions;
  private final StepBuilder steps;
  private final NameBuilder names;
  private final StringReader strings;

  TestBuilder(
      ErrorLog errors, CommentTable comments, ExpressionBuilder expressions, StepBuilder steps) {
    this.errors = errors;
    this.comments = comments;
    this.expressions = expressions;
    this.steps = steps;
    this.names = new NameBuilder(errors);
    this.strings = new StringReader(errors, expressions);
  }

  @Nullable TestDecl build(OkiteParser.TestDeclarationContext context) {
    if (context.name == null) {
      return null;
    }
    Optional<DocComment> doc = comments.claim(context);
    List<TestMember> members = new ArrayList<>();
    for (OkiteParser.TestMemberContext each : context.members) {
      TestMember member = member(each);
      if (member != null) {
        members.add(member);
      }
    }
    return new TestDecl(expressions.span(context), doc, name(context.name), members);
  }

  private Literal name(OkiteParser.StringContext context) {
    Expr name = strings.read(context);
    if (name instanceof Literal literal) {
      return literal;
    }
    errors.report(
        DiagnosticCode.UNEXPECTED_TOKEN,
        name.span(),
        "found an interpolation in the name of a test, expected a plain string",
        "write `\\{` for a brace");
    return new Literal(name.span(), name.span().text());
  }

  private @Nullable TestMember member(OkiteParser.TestMemberContext context) {
    Span span = expressions.span(context);
    if (context instanceof OkiteParser.GivenMemberContext given) {
      return given.format == null
          ? null
          : new TestMember.Given(
              span, names.identifier(given.format), expressions.build(given.content, given));
    } else if (context instanceof OkiteParser.ParamSettingContext param) {
      QualifiedName name = names.qualified(param.name);
      Expr value = expressions.build(param.value, param);
      return name == null ? null : setting(span, TestMember.Setting.Kind.PARAM, name, value);
    } else if (context instanceof OkiteParser.NowSettingContext now) {
      Expr value = expressions.build(now.value, now);
      return setting(span, TestMember.Setting.Kind.NOW, null, value);
    } else if (context instanceof OkiteParser.RequestSettingContext request) {
      Expr value = expressions.build(request.value, request);
      return setting(span, TestMember.Setting.Kind.REQUEST, null, value);
    } else if (context instanceof OkiteParser.FactsSettingContext facts) {
      Expr value = expressions.build(facts.value, facts);
      return setting(span, TestMember.Setting.Kind.FACTS, null, value);
    } else if (context instanceof OkiteParser.ExpectNothingElseContext) {
      return new TestMember.ExpectNothingElse(span);
    } else if (context instanceof OkiteParser.ExpectConditionContext that) {
      return new TestMember.ExpectCondition(span, expressions.build(that.condition, that));
    } else if (context instanceof OkiteParser.ExpectFindingsContext findings) {
      return expectFindings(findings, span);
    } else if (context instanceof OkiteParser.ExpectRuleContext rule) {
      return expectRule(rule, span);
    } else if (context instanceof OkiteParser.LetTestMemberContext let) {
      return steps.let(let.step);
    } else if (context instanceof OkiteParser.ForTestMemberContext iteration) {
      return steps.iteration(iteration.step);
    }
    return null;
  }

  private static TestMember setting(
      Span span, TestMember.Setting.Kind kind, @Nullable QualifiedName name, Expr value) {
    return new TestMember.Setting(span, kind, Optional.ofNullable(name), value);
  }

  private @Nullable TestMember expectFindings(
      OkiteParser.ExpectFindingsContext context, Span span) {
    List<QualifiedName> rules = new ArrayList<>();
    for (OkiteParser.QualifiedNameContext each : context.expected) {
      QualifiedName rule = names.qualified(each);
      if (rule == null) {
        return null;
      }
      rules.add(rule);
    }
    Expr file = expressions.build(context.file, context);
    return new TestMember.ExpectFindings(span, rules, file);
  }

  private @Nullable TestMember expectRule(OkiteParser.ExpectRuleContext context, Span span) {
    QualifiedName rule = names.qualified(context.expected);
    if (rule == null || context.verdict == null) {
      return null;
    }
    Identifier verdict = names.identifier(context.verdict);
    Optional<Expr> at = Optional.ofNullable(context.at).map(e -> expressions.build(e, context));
    Optional<Expr> because =
        Optional.ofNullable(context.because).map(e -> expressions.build(e, context));
    return new TestMember.ExpectRule(span, verdict, rule, at, because);
  }
}
