package dev.okite;

import dev.okite.session.Declared;
import dev.okite.session.Declared.Kind;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.DocComment;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.ImportDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.SchemaDecl;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TypeDecl;
import java.util.Optional;
import java.util.Set;

/** Describes what was declared in a session. */
final class DeclaredNode {
  private DeclaredNode() {}

  static Declared describe(SyntaxNode node, Set<String> documentLets) {
    if (node instanceof ImportDecl declaration) {
      return of(Kind.IMPORT, declaration.localName().name(), Optional.empty(), node);
    } else if (node instanceof FunctionDecl function) {
      return of(Kind.DEF, function.name().name(), function.doc(), node);
    } else if (node instanceof TypeDecl type) {
      return of(Kind.TYPE, type.name().name(), type.doc(), node);
    } else if (node instanceof SchemaDecl schema) {
      return of(Kind.SCHEMA, String.valueOf(schema.file().value()), schema.doc(), node);
    } else if (node instanceof RuleDecl rule) {
      return of(Kind.RULE, rule.name().name(), rule.doc(), node);
    } else if (node instanceof PolicyDecl policy) {
      return of(Kind.POLICY, policy.name().name(), policy.doc(), node);
    } else if (node instanceof ExceptionDecl exception) {
      return of(Kind.EXCEPTION, exception.name().name(), exception.doc(), node);
    } else if (node instanceof TestDecl test) {
      return of(Kind.TEST, String.valueOf(test.name().value()), test.doc(), node);
    } else if (node instanceof ConstantDecl let) {
      String name = let.name().name();
      Declared declared = of(Kind.LET, name, let.doc(), node);
      return new Declared(Kind.LET, name, declared.text(), documentLets.contains(name));
    }
    throw new IllegalArgumentException("not a declaration: " + node);
  }

  private static Declared of(Kind kind, String name, Optional<DocComment> doc, SyntaxNode node) {
    int start = doc.map(comment -> comment.span().start()).orElse(node.span().start());
    String text = node.span().source().text().substring(start, node.span().end());
    return new Declared(kind, name, text, false);
  }
}
