package dev.okite.syntax.format;

import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.ImportDecl;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.Metadata;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.PolicyMember;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.RuleMember;
import dev.okite.syntax.SchemaDecl;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TestMember;
import dev.okite.syntax.TypeDecl;
import dev.okite.syntax.TypeRef;
import dev.okite.syntax.parse.SourceToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays out a file and its blocks. What stands in a block has a line or more of its own; empty lines
 * that are written stay, one at a time, and what is long or documented always stands apart.
 */
final class FileLayout {
  private final Tokens tokens;
  private final ExpressionLayout expressions;
  private final Brackets brackets;
  private final MemberLayout members;

  FileLayout(Tokens tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionLayout(tokens);
    this.brackets = new Brackets(tokens);
    this.members = new MemberLayout(tokens, expressions, brackets);
  }

  Layout of(PolicyFile file) {
    List<Layout> parts = new ArrayList<>();
    if (file.module().isPresent()) {
      parts.add(Layout.all(tokens.take("module"), Layout.BLANK, name(file.module().get().name())));
    }
    ImportDecl previous = null;
    for (ImportDecl each : file.imports()) {
      separate(parts, previous == null);
      parts.add(importOf(each));
      previous = each;
    }
    Declaration before = null;
    for (Declaration declaration : file.declarations()) {
      boolean apart = before == null || !isShort(before) || !isShort(declaration);
      separate(parts, apart || declaration.doc().isPresent());
      parts.add(declaration(declaration));
      before = declaration;
    }
    SourceToken end = tokens.peek();
    if (!end.leading().isEmpty()) {
      separate(parts, false);
      parts.add(new Layout.Comments(end.leading()));
    }
    return new Layout.Sequence(parts);
  }

  /** Ends the line, unless it is the first. */
  private void separate(List<Layout> parts, boolean apart) {
    if (!parts.isEmpty()) {
      parts.add(lineBefore(tokens.peek(), apart));
    }
  }

  /**
   * The end of the line before {@code token} and its comments.
   *
   * @param apart whether an empty line has to stand between what is before them and the token
   */
  private static Layout lineBefore(SourceToken token, boolean apart) {
    boolean gap = Tokens.startsAfterGap(token) || (apart && !Tokens.hasGap(token));
    return new Layout.Break("", true, gap);
  }

  private static boolean isShort(Declaration declaration) {
    return declaration instanceof ConstantDecl || declaration instanceof FunctionDecl;
  }

  private Layout name(QualifiedName name) {
    return tokens.takeUpTo(name.span().end());
  }

  private Layout importOf(ImportDecl each) {
    Layout head = Layout.all(tokens.take("import"), Layout.BLANK, name(each.name()));
    return each.alias().isPresent()
        ? Layout.all(head, Layout.BLANK, tokens.take("as"), Layout.BLANK, tokens.take())
        : head;
  }

  private Layout declaration(Declaration declaration) {
    if (declaration instanceof PolicyDecl policy) {
      return policy(policy);
    } else if (declaration instanceof FunctionDecl function) {
      return function(function);
    } else if (declaration instanceof ConstantDecl constant) {
      return members.binding(constant.type(), constant.value());
    } else if (declaration instanceof TypeDecl type) {
      return Layout.all(
          tokens.take("type"),
          Layout.BLANK,
          tokens.take(),
          Layout.BLANK,
          tokens.take("="),
          Layout.BLANK,
          expressions.type(type.type()));
    } else if (declaration instanceof SchemaDecl schema) {
      return schema(schema);
    } else if (declaration instanceof ExceptionDecl exception) {
      return exception(exception);
    }
    return test((TestDecl) declaration);
  }

  private Layout schema(SchemaDecl schema) {
    Layout head = Layout.all(tokens.take("schema"), Layout.BLANK, tokens.take());
    List<MapEntry> entries = schema.entries();
    return Layout.all(
        head,
        Layout.BLANK,
        brackets.list(
            entries.size(), i -> expressions.entry(entries.get(i)), false, schema.span().end()));
  }

  private Layout policy(PolicyDecl policy) {
    Layout head = Layout.all(tokens.take("policy"), Layout.BLANK, tokens.take());
    Layout.Text open = tokens.take("{");
    List<Layout> lines = new ArrayList<>();
    PolicyMember before = null;
    for (PolicyMember member : policy.members()) {
      boolean apart =
          member instanceof RuleDecl || before instanceof RuleDecl || MemberLayout.hasDoc(member);
      addLine(lines, before != null && apart);
      lines.add(member instanceof RuleDecl rule ? rule(rule) : members.of(member));
      before = member;
    }
    return block(head, open, lines);
  }

  private Layout rule(RuleDecl rule) {
    Layout head = Layout.all(tokens.take("rule"), Layout.BLANK, tokens.take());
    Layout.Text open = tokens.take("{");
    List<Layout> lines = new ArrayList<>();
    for (RuleMember member : rule.members()) {
      addLine(lines, false);
      lines.add(members.of(member));
    }
    return block(head, open, lines);
  }

  private Layout test(TestDecl test) {
    Layout head = Layout.all(tokens.take("test"), Layout.BLANK, tokens.take());
    Layout.Text open = tokens.take("{");
    List<Layout> lines = new ArrayList<>();
    for (TestMember member : test.members()) {
      addLine(lines, false);
      lines.add(members.of(member));
    }
    return block(head, open, lines);
  }

  /** An exception, whose parts the tree does not keep in their order. */
  private Layout exception(ExceptionDecl exception) {
    Layout head = Layout.all(tokens.take("exception"), Layout.BLANK, tokens.take());
    Layout.Text open = tokens.take("{");
    List<Layout> lines = new ArrayList<>();
    int covered = 0;
    int described = 0;
    while (!tokens.isNext("}")) {
      addLine(lines, false);
      if (tokens.isNext("covers")) {
        List<QualifiedName> names = coveredBy(exception, covered);
        covered += names.size();
        lines.add(members.series(names.size(), i -> name(names.get(i))));
      } else if (tokens.isNext("when")) {
        lines.add(members.condition(exception.condition().orElseThrow()));
      } else {
        Metadata metadata = exception.metadata().get(described++);
        lines.add(members.of(metadata));
      }
    }
    return block(head, open, lines);
  }

  /** The names of the {@code covers} that comes next: those before the next other part. */
  private List<QualifiedName> coveredBy(ExceptionDecl exception, int from) {
    List<QualifiedName> names = new ArrayList<>();
    List<QualifiedName> all = exception.covers();
    for (int i = from; i < all.size(); i++) {
      if (i > from && !tokens.isCommaBefore(all.get(i).span().start())) {
        break;
      }
      names.add(all.get(i));
    }
    return names;
  }

  private Layout function(FunctionDecl function) {
    Layout head = Layout.all(tokens.take("def"), Layout.BLANK, tokens.take());
    List<FunctionDecl.Parameter> all = function.parameters();
    Layout parameters =
        brackets.list(
            all.size(), i -> parameter(all.get(i).type()), false, function.body().span().start());
    Optional<TypeRef> type = function.result();
    Layout result =
        type.isEmpty()
            ? Layout.NOTHING
            : Layout.all(
                Layout.BLANK, tokens.take("->"), Layout.BLANK, expressions.type(type.get()));
    return Layout.all(
        head,
        parameters,
        result,
        Layout.BLANK,
        tokens.take("="),
        expressions.value(function.body()));
  }

  private Layout parameter(Optional<TypeRef> type) {
    return Layout.all(tokens.take(), members.type(type));
  }

  /** Ends the line before the next member of a block. */
  private void addLine(List<Layout> lines, boolean apart) {
    boolean first = lines.isEmpty();
    lines.add(first ? Layout.LINE : lineBefore(tokens.peek(), apart));
  }

  private Layout block(Layout head, Layout.Text open, List<Layout> lines) {
    Layout end = expressions.closingComments();
    Layout start = Layout.all(head, Layout.BLANK, open);
    if (lines.isEmpty() && end == Layout.NOTHING && open.trailing().isEmpty()) {
      return Layout.all(start, brackets.closing());
    }
    Layout inside = Layout.indent(new Layout.Sequence(lines), end);
    return Layout.all(start, inside, Layout.LINE, brackets.closing());
  }
}
