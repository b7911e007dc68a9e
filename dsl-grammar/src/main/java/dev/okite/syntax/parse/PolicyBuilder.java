package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteParser;
import dev.okite.source.Span;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.Expr;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.Include;
import dev.okite.syntax.IncludeException;
import dev.okite.syntax.ListLiteral;
import dev.okite.syntax.Metadata;
import dev.okite.syntax.Name;
import dev.okite.syntax.NamedType;
import dev.okite.syntax.OverInventory;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.RuleMember;
import dev.okite.syntax.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds what stands in policies (7). Members that have no name after an error are left out. */
final class PolicyBuilder {
  private final CommentTable comments;
  private final ExpressionBuilder expressions;
  private final StepBuilder steps;
  private final NameBuilder names;
  private final TypeBuilder types;
  private final PrimaryBuilder primaries;
  private final StringReader strings;

  PolicyBuilder(
      ErrorLog errors, CommentTable comments, ExpressionBuilder expressions, StepBuilder steps) {

    this.comments = comments;
    this.expressions = expressions;
    this.steps = steps;
    this.names = new NameBuilder(errors);
    this.types = new TypeBuilder(errors, comments, expressions);
    this.primaries = new PrimaryBuilder(errors, expressions);
    this.strings = new StringReader(errors, expressions);
  }

  List<PolicyMember> members(List<OkiteParser.PolicyMemberContext> contexts) {
    List<PolicyMember> members = new ArrayList<>();
    for (OkiteParser.PolicyMemberContext context : contexts) {
      PolicyMember member = member(context);
      if (member != null) {
        members.add(member);
      }
    }
    return members;
  }

  private @Nullable PolicyMember member(OkiteParser.PolicyMemberContext context) {
    if (context instanceof OkiteParser.ParamMemberContext param) {
      return param(param);
    } else if (context instanceof OkiteParser.OverInventoryMemberContext) {
      return new OverInventory(expressions.span(context));
    } else if (context instanceof OkiteParser.IncludeMemberContext include) {
      return include(include);
    } else if (context instanceof OkiteParser.MatchMemberContext match) {
      return steps.match(match.step);
    } else if (context instanceof OkiteParser.LetMemberContext let) {
      return steps.let(let.step);
    } else if (context instanceof OkiteParser.RuleMemberDeclarationContext rule
        && rule.block != null) {
      return rule(rule.block);
    } else if (context instanceof OkiteParser.MetadataMemberContext pair) {
      return metadata(pair.pair).orElse(null);
    }
    return null;
  }

  private @Nullable ParamDecl param(OkiteParser.ParamMemberContext context) {
    Identifier name = names.identifier(context.name);
    if (name == null) {
      return null;
    }
    TypeRef type = types.build(context.type);
    if (type == null) {
      Identifier any = new Identifier(name.span(), "any");
      type = new NamedType(name.span(), QualifiedName.of(any), List.of(), false);
    }
    return new ParamDecl(
        expressions.span(context),
        comments.claim(context),
        name,
        type,
        Optional.ofNullable(context.defaultValue).map(v -> expressions.build(v, context)),
        Optional.ofNullable(context.condition)
            .map(
                condition ->
                    new ParamDecl.Requirement(
                        expressions.build(condition, context),
                        Optional.ofNullable(context.because)
                            .map(because -> expressions.build(because, context)))));
  }

  private @Nullable Include include(OkiteParser.IncludeMemberContext context) {
    QualifiedName policy = names.qualified(context.policy);
    if (policy == null) {
      return null;
    }
    List<IncludeException> exceptions = new ArrayList<>();
    for (OkiteParser.IncludeExceptionContext each : context.exceptions) {
      Identifier rule = names.identifier(each.excluded);
      if (rule != null) {
        Optional<Expr> condition =
            Optional.ofNullable(each.condition).map(c -> expressions.whole(c, each));
        exceptions.add(new IncludeException(expressions.span(each), rule, condition));
      }
    }
    return new Include(expressions.span(context), policy, exceptions);
  }

  @Nullable RuleDecl rule(OkiteParser.RuleDeclContext context) {
    Identifier name = names.identifier(context.name);
    if (name == null) {
      return null;
    }
    List<RuleMember> members = new ArrayList<>();
    for (OkiteParser.RuleMemberContext each : context.members) {
      RuleMember member = ruleMember(each);
      if (member != null) {
        members.add(member);
      }
    }
    return new RuleDecl(expressions.span(context), comments.claim(context), name, members);
  }

  private @Nullable RuleMember ruleMember(OkiteParser.RuleMemberContext context) {
    if (context instanceof OkiteParser.MatchRuleMemberContext match) {
      return steps.match(match.step);
    } else if (context instanceof OkiteParser.ForRuleMemberContext iteration) {
      return steps.iteration(iteration.step);
    } else if (context instanceof OkiteParser.WhereRuleMemberContext where) {
      return steps.where(where.step);
    } else if (context instanceof OkiteParser.LetRuleMemberContext let) {
      return steps.let(let.step);
    } else if (context instanceof OkiteParser.AssertionRuleMemberContext assertion) {
      return steps.assertion(assertion.step);
    } else if (context instanceof OkiteParser.MetadataRuleMemberContext pair) {
      return metadata(pair.pair).orElse(null);
    }
    return null;
  }

  /** The metadata of {@code context}, if its value is all there. */
  Optional<Metadata> metadata(OkiteParser.@Nullable MetadataContext context) {
    if (context == null || context.key == null || context.value == null) {
      return Optional.empty();
    }
    Identifier key = names.identifier(context.key);
    return Optional.of(new Metadata(expressions.span(context), key, value(context.value)));
  }

  private Expr value(OkiteParser.MetadataValueContext context) {
    Span span = expressions.span(context);
    if (context instanceof OkiteParser.WordValueContext word) {
      return new Name(span, word.start.getText());
    } else if (context instanceof OkiteParser.TextValueContext text && text.text != null) {
      return expressions.checked(strings.read(text.text));
    } else if (context instanceof OkiteParser.ConstantValueContext constant
        && !constant.start.getText().isEmpty()) {
      return primaries.constant(constant.constant, span, false);
    } else if (context instanceof OkiteParser.ListValueContext list) {
      List<Expr> values = new ArrayList<>();
      for (OkiteParser.MetadataValueContext each : list.values) {
        values.add(value(each));
      }
      return new ListLiteral(span, values);
    }
    return new ErrorExpr(span);
  }
}
