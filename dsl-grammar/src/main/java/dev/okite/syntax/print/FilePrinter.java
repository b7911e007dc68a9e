package dev.okite.syntax.print;

import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.DocComment;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.Expr;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.ImportDecl;
import dev.okite.syntax.MapLiteral;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints files and what they declare. */
final class FilePrinter {
  private final Page page = new Page();
  private final MemberPrinter members = new MemberPrinter(page);

  String print(PolicyFile file) {
    file.module()
        .ifPresent(
            module -> {
              doc(module.doc());
              page.line("module " + module.name());
            });
    if (!file.imports().isEmpty()) {
      page.gap();
      file.imports().forEach(this::importLine);
    }
    for (Declaration declaration : file.declarations()) {
      page.gap();
      doc(declaration.doc());
      declaration(declaration);
    }
    return page.text();
  }

  private void importLine(ImportDecl each) {
    page.line("import " + each.name() + each.alias().map(a -> " as " + a).orElse(""));
  }

  private void declaration(Declaration declaration) {
    if (declaration instanceof PolicyDecl policy) {
      policy(policy);
    } else if (declaration instanceof FunctionDecl function) {
      function(function);
    } else if (declaration instanceof ConstantDecl constant) {
      page.start("let " + constant.name());
      type(": ", constant.type());
      page.add(" = ").add(constant.value()).end();
    } else if (declaration instanceof TypeDecl type) {
      page.start("type " + type.name() + " = ").add(type.type()).end();
    } else if (declaration instanceof SchemaDecl schema) {
      page.start("schema ").addOnLine(schema.file()).add(" ");
      page.addOnLine(new MapLiteral(schema.span(), schema.entries())).end();
    } else if (declaration instanceof ExceptionDecl exception) {
      exception(exception);
    } else if (declaration instanceof TestDecl test) {
      page.start("test ").addOnLine(test.name()).add(" {").end();
      page.indent();
      for (TestMember member : test.members()) {
        members.print(member);
      }
      page.outdent();
      page.line("}");
    }
  }

  private void policy(PolicyDecl policy) {
    page.line("policy " + policy.name() + " {");
    page.indent();
    PolicyMember previous = null;
    for (PolicyMember member : policy.members()) {
      Optional<DocComment> doc = members.doc(member);
      boolean apart = doc.isPresent() || member instanceof RuleDecl || previous instanceof RuleDecl;
      if (previous != null && apart) {
        page.gap();
      }
      doc(doc);
      if (member instanceof RuleDecl rule) {
        rule(rule);
      } else {
        members.print(member);
      }
      previous = member;
    }
    page.outdent();
    page.line("}");
  }

  private void rule(RuleDecl rule) {
    page.line("rule " + rule.name() + " {");
    page.indent();
    for (RuleMember member : rule.members()) {
      members.print(member);
    }
    page.outdent();
    page.line("}");
  }

  private void function(FunctionDecl function) {
    page.start("def " + function.name() + "(");
    String separator = "";
    for (FunctionDecl.Parameter parameter : function.parameters()) {
      page.add(separator + parameter.name());
      type(": ", parameter.type());
      separator = ", ";
    }
    page.add(")");
    type(" -> ", function.result());
    page.add(" = ").add(function.body()).end();
  }

  private void exception(ExceptionDecl exception) {
    page.line("exception " + exception.name() + " {");
    page.indent();
    List<QualifiedName> covers = exception.covers();
    if (!covers.isEmpty()) {
      page.line(
          "covers " + covers.stream().map(QualifiedName::text).collect(Collectors.joining(", ")));
    }
    Optional<Expr> condition = exception.condition();
    condition.ifPresent(when -> page.start("when ").add(when).end());
    for (Metadata each : exception.metadata()) {
      members.print(each);
    }
    page.outdent();
    page.line("}");
  }

  private void type(String separator, Optional<TypeRef> type) {
    type.ifPresent(t -> page.add(separator).add(t));
  }

  private void doc(Optional<DocComment> doc) {
    doc.ifPresent(
        d -> {
          for (String line : d.text().split("\n", -1)) {
            page.line(line.isEmpty() ? "///" : "/// " + line);
          }
        });
  }
}
