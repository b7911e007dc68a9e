package dev.okite.syntax.binary;

import dev.okite.syntax.Comment;
import dev.okite.syntax.ConstantDecl;
import dev.okite.syntax.DocComment;
import dev.okite.syntax.ExceptionDecl;
import dev.okite.syntax.FunctionDecl;
import dev.okite.syntax.ImportDecl;
import dev.okite.syntax.Include;
import dev.okite.syntax.IncludeException;
import dev.okite.syntax.ModuleDecl;
import dev.okite.syntax.OverInventory;
import dev.okite.syntax.ParamDecl;
import dev.okite.syntax.PolicyDecl;
import dev.okite.syntax.RuleDecl;
import dev.okite.syntax.SchemaDecl;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.TestDecl;
import dev.okite.syntax.TestMember;
import dev.okite.syntax.TypeDecl;
import java.util.Optional;

/** Writes what stands in files, policies and tests: a tag, the span, and the parts. */
final class DeclarationWriter {
  private final TreeWriter writer;
  private final TreeSink sink;

  DeclarationWriter(TreeWriter writer, TreeSink sink) {
    this.writer = writer;
    this.sink = sink;
  }

  void write(SyntaxNode node) {
    if (!writeInFile(node) && !writeInPolicy(node) && !writeInTest(node)) {
      throw new IllegalArgumentException("no bytes for " + node.getClass());
    }
  }

  private void begin(int tag, SyntaxNode node) {
    sink.number(tag);
    sink.span(node.span());
  }

  private void begin(int tag, SyntaxNode node, Optional<DocComment> doc) {
    begin(tag, node);
    writer.optional(doc);
  }

  private boolean writeInFile(SyntaxNode node) {
    if (node instanceof ModuleDecl module) {
      begin(Tag.MODULE, node, module.doc());
      writer.node(module.name());
    } else if (node instanceof ImportDecl imported) {
      begin(Tag.IMPORT, node);
      writer.node(imported.name());
      writer.optional(imported.alias());
    } else if (node instanceof DocComment doc) {
      begin(Tag.DOC_COMMENT, node);
      sink.text(doc.text());
    } else if (node instanceof Comment comment) {
      begin(Tag.COMMENT, node);
      sink.text(comment.text());
      sink.flag(comment.trailing());
    } else if (node instanceof ConstantDecl constant) {
      begin(Tag.CONSTANT, node, constant.doc());
      writer.node(constant.name());
      writer.optional(constant.type());
      writer.node(constant.value());
    } else if (node instanceof TypeDecl type) {
      begin(Tag.TYPE, node, type.doc());
      writer.node(type.name());
      writer.node(type.type());
    } else if (node instanceof SchemaDecl schema) {
      begin(Tag.SCHEMA, node, schema.doc());
      writer.node(schema.file());
      writer.list(schema.entries());
    } else if (node instanceof FunctionDecl function) {
      writeFunction(function);
    } else if (node instanceof PolicyDecl policy) {
      begin(Tag.POLICY, node, policy.doc());
      writer.node(policy.name());
      writer.list(policy.members());
    } else if (node instanceof ExceptionDecl exception) {
      begin(Tag.EXCEPTION, node, exception.doc());
      writer.node(exception.name());
      writer.list(exception.covers());
      writer.optional(exception.condition());
      writer.list(exception.metadata());
    } else if (node instanceof TestDecl test) {
      begin(Tag.TEST, node, test.doc());
      writer.node(test.name());
      writer.list(test.members());
    } else {
      return false;
    }
    return true;
  }

  private void writeFunction(FunctionDecl function) {
    begin(Tag.FUNCTION, function, function.doc());
    writer.node(function.name());
    sink.number(function.parameters().size());
    for (FunctionDecl.Parameter parameter : function.parameters()) {
      writer.node(parameter.name());
      writer.optional(parameter.type());
    }
    writer.optional(function.result());
    writer.node(function.body());
  }

  private boolean writeInPolicy(SyntaxNode node) {
    if (node instanceof ParamDecl param) {
      writeParam(param);
    } else if (node instanceof OverInventory) {
      begin(Tag.OVER_INVENTORY, node);
    } else if (node instanceof Include include) {
      begin(Tag.INCLUDE, node);
      writer.node(include.policy());
      writer.list(include.exceptions());
    } else if (node instanceof IncludeException exception) {
      begin(Tag.INCLUDE_EXCEPTION, node);
      writer.node(exception.rule());
      writer.optional(exception.condition());
    } else if (node instanceof RuleDecl rule) {
      begin(Tag.RULE, node, rule.doc());
      writer.node(rule.name());
      writer.list(rule.members());
    } else {
      return false;
    }
    return true;
  }

  private void writeParam(ParamDecl param) {
    begin(Tag.PARAM, param, param.doc());
    writer.node(param.name());
    writer.node(param.type());
    writer.optional(param.defaultValue());
    sink.flag(param.requirement().isPresent());
    if (param.requirement().isPresent()) {
      writer.node(param.requirement().get().condition());
      writer.optional(param.requirement().get().because());
    }
  }

  private boolean writeInTest(SyntaxNode node) {
    if (node instanceof TestMember.Given given) {
      begin(Tag.GIVEN, node);
      writer.node(given.format());
      writer.node(given.content());
    } else if (node instanceof TestMember.Setting setting) {
      begin(Tag.SETTING, node);
      sink.constant(setting.kind());
      writer.optional(setting.name());
      writer.node(setting.value());
    } else if (node instanceof TestMember.ExpectRule expected) {
      begin(Tag.EXPECT_RULE, node);
      writer.node(expected.verdict());
      writer.node(expected.rule());
      writer.optional(expected.at());
      writer.optional(expected.because());
    } else if (node instanceof TestMember.ExpectNothingElse) {
      begin(Tag.EXPECT_NOTHING_ELSE, node);
    } else if (node instanceof TestMember.ExpectCondition expected) {
      begin(Tag.EXPECT_CONDITION, node);
      writer.node(expected.condition());
    } else if (node instanceof TestMember.ExpectFindings expected) {
      begin(Tag.EXPECT_FINDINGS, node);
      writer.list(expected.rules());
      writer.node(expected.file());
    } else {
      return false;
    }
    return true;
  }
}
