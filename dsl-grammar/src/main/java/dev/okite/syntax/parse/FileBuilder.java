package dev.okite.syntax.parse;

import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.grammar.OkiteParser;
import dev.okite.source.Span;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.DocComment;
import dev.okite.syntax.ErrorExpr;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.Expr;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.ImportDecl;
import dev.okite.syntax.Metadata;
import dev.okite.syntax.ModuleDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.TypeDecl;
import dev.okite.syntax.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds a file and its declarations. A declaration that has no name after an error is left out.
 */
final class FileBuilder {
  private final ErrorLog errors;
  private final CommentTable comments;
  private final NameBuilder names;
  private final TypeBuilder types;
  private final ExpressionBuilder expressions;
  private final PolicyBuilder policies;
  private final TestBuilder tests;
  private final SchemaBuilder schemas;

  FileBuilder(ErrorLog errors, ParseLimits limits, CommentTable comments) {
    this.errors = errors;
    this.comments = comments;
    this.names = new NameBuilder(errors);
    this.expressions = new ExpressionBuilder(errors, limits);
    this.types = new TypeBuilder(errors, comments, expressions);
    StepBuilder steps = new StepBuilder(errors, expressions);
    this.policies = new PolicyBuilder(errors, comments, expressions, steps);
    this.tests = new TestBuilder(errors, comments, expressions, steps);
    this.schemas = new SchemaBuilder(errors, comments, expressions);
  }

  PolicyFile build(OkiteParser.PolicyFileContext context) {
    Optional<ModuleDecl> module = Optional.ofNullable(context.module).map(this::module);
    List<ImportDecl> imports = imports(context.imports);
    List<Declaration> declarations = declarations(context.declarations);
    Span whole = errors.source().span(0, errors.source().text().length());
    return new PolicyFile(whole, module, imports, declarations, comments.unclaimed());
  }

  EntryResult build(OkiteParser.EntryFileContext context) {
    List<ImportDecl> imports = imports(context.imports);
    List<Declaration> declarations = declarations(context.declarations);
    List<RuleDecl> rules = new ArrayList<>();
    for (OkiteParser.RuleDeclContext each : context.rules) {
      RuleDecl rule = policies.rule(each);
      if (rule != null) {
        rules.add(rule);
      }
    }
    return new EntryResult(
        imports, declarations, rules, Optional.empty(), errors.sorted(), errors.isUnfinished());
  }

  private List<ImportDecl> imports(List<OkiteParser.ImportDeclContext> contexts) {
    List<ImportDecl> imports = new ArrayList<>();
    for (OkiteParser.ImportDeclContext each : contexts) {
      QualifiedName name = names.qualified(each.name);
      if (name != null) {
        Optional<Identifier> alias = Optional.ofNullable(names.identifier(each.alias));
        imports.add(new ImportDecl(expressions.span(each), name, alias));
      }
    }
    return imports;
  }

  private List<Declaration> declarations(List<OkiteParser.DeclarationContext> contexts) {
    List<Declaration> declarations = new ArrayList<>();
    for (OkiteParser.DeclarationContext each : contexts) {
      Declaration declaration = declaration(each);
      if (declaration != null) {
        declarations.add(declaration);
      }
    }
    return declarations;
  }

  private @Nullable ModuleDecl module(OkiteParser.ModuleDeclContext context) {
    QualifiedName name = names.qualified(context.name);
    return name == null
        ? null
        : new ModuleDecl(expressions.span(context), comments.claim(context), name);
  }

  private @Nullable Declaration declaration(OkiteParser.DeclarationContext context) {
    if (context instanceof OkiteParser.PolicyDeclarationContext policy) {
      return policy(policy);
    } else if (context instanceof OkiteParser.FunctionDeclarationContext function) {
      return function(function);
    } else if (context instanceof OkiteParser.ConstantDeclarationContext constant) {
      return constant(constant);
    } else if (context instanceof OkiteParser.TypeDeclarationContext type) {
      return type(type);
    } else if (context instanceof OkiteParser.SchemaDeclarationContext schema) {
      return schemas.build(schema);
    } else if (context instanceof OkiteParser.ExceptionDeclarationContext exception) {
      return exception(exception);
    } else if (context instanceof OkiteParser.TestDeclarationContext test) {
      return tests.build(test);
    }
    return null;
  }

  private @Nullable PolicyDecl policy(OkiteParser.PolicyDeclarationContext context) {
    Identifier name = names.identifier(context.name);
    if (name == null) {
      return null;
    }
    Optional<DocComment> doc = comments.claim(context);
    List<PolicyMember> members = policies.members(context.members);
    return new PolicyDecl(expressions.span(context), doc, name, members);
  }

  private @Nullable FunctionDecl function(OkiteParser.FunctionDeclarationContext context) {
    Identifier name = names.identifier(context.name);
    if (name == null) {
      return null;
    }
    List<FunctionDecl.Parameter> parameters = new ArrayList<>();
    for (OkiteParser.ParameterContext each : context.parameters) {
      Identifier parameter = names.identifier(each.name);
      if (parameter != null) {
        parameters.add(
            new FunctionDecl.Parameter(parameter, Optional.ofNullable(types.build(each.type))));
      }
    }
    return new FunctionDecl(
        expressions.span(context),
        comments.claim(context),
        name,
        parameters,
        Optional.ofNullable(types.build(context.result)),
        expressions.build(context.value, context));
  }

  private @Nullable ConstantDecl constant(OkiteParser.ConstantDeclarationContext context) {
    Identifier name = names.identifier(context.name);
    return name == null
        ? null
        : new ConstantDecl(
            expressions.span(context),
            comments.claim(context),
            name,
            Optional.ofNullable(types.build(context.type)),
            expressions.build(context.value, context));
  }

  private @Nullable TypeDecl type(OkiteParser.TypeDeclarationContext context) {
    Identifier name = names.identifier(context.name);
    TypeRef type = types.build(context.type);
    return name == null || type == null
        ? null
        : new TypeDecl(expressions.span(context), comments.claim(context), name, type);
  }

  private @Nullable ExceptionDecl exception(OkiteParser.ExceptionDeclarationContext context) {
    Identifier name = names.identifier(context.name);
    if (name == null) {
      return null;
    }
    List<QualifiedName> covers = new ArrayList<>();
    List<Expr> conditions = new ArrayList<>();
    List<Metadata> metadata = new ArrayList<>();
    for (OkiteParser.ExceptionMemberContext member : context.members) {
      if (member instanceof OkiteParser.CoversMemberContext all) {
        for (OkiteParser.QualifiedNameContext each : all.covered) {
          QualifiedName covered = names.qualified(each);
          if (covered != null) {
            covers.add(covered);
          }
        }
      } else if (member instanceof OkiteParser.WhenMemberContext when) {
        conditions.add(condition(when, conditions));
      } else if (member instanceof OkiteParser.MetadataExceptionMemberContext pair) {
        policies.metadata(pair.pair).ifPresent(metadata::add);
      }
    }
    return new ExceptionDecl(
        expressions.span(context),
        comments.claim(context),
        name,
        covers,
        conditions.stream().findFirst(),
        metadata);
  }

  private Expr condition(OkiteParser.WhenMemberContext context, List<Expr> earlier) {
    if (!earlier.isEmpty()) {
      errors.report(
          DiagnosticCode.DUPLICATE_CLAUSE,
          errors.span(context.start),
          "found a second `when` in an exception",
          "join the conditions with `and`");
      return new ErrorExpr(expressions.span(context));
    }
    return expressions.build(context.condition, context);
  }
}
