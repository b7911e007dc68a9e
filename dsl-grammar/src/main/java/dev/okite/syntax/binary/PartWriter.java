package dev.okite.syntax.binary;

import dev.okite.syntax.Assertion;
import dev.okite.syntax.AtClause;
import dev.okite.syntax.BecauseClause;
import dev.okite.syntax.Binding;
import dev.okite.syntax.Fix;
import dev.okite.syntax.FixClause;
import dev.okite.syntax.ForClause;
import dev.okite.syntax.Identifier;
import dev.okite.syntax.LetStep;
import dev.okite.syntax.MapEntry;
import dev.okite.syntax.MatchStep;
import dev.okite.syntax.Metadata;
import dev.okite.syntax.NamedType;
import dev.okite.syntax.PathStep;
import dev.okite.syntax.QualifiedName;
import dev.okite.syntax.RecordField;
import dev.okite.syntax.RecordType;
import dev.okite.syntax.SeeClause;
import dev.okite.syntax.SyntaxNode;
import dev.okite.syntax.WhereClause;

/** Writes what expressions and rules consist of: a tag, the span, and the parts. */
final class PartWriter {
  private final TreeWriter writer;
  private final TreeSink sink;

  PartWriter(TreeWriter writer, TreeSink sink) {
    this.writer = writer;
    this.sink = sink;
  }

  /** Whether {@code node} is such a part, and so was written. */
  boolean write(SyntaxNode node) {
    return writeName(node) || writePathStep(node) || writeStep(node) || writeClause(node);
  }

  private boolean begin(int tag, SyntaxNode node) {
    sink.number(tag);
    sink.span(node.span());
    return true;
  }

  private boolean write(int tag, SyntaxNode node, SyntaxNode... parts) {
    begin(tag, node);
    for (SyntaxNode part : parts) {
      writer.node(part);
    }
    return true;
  }

  private boolean writeName(SyntaxNode node) {
    if (node instanceof Identifier identifier) {
      begin(Tag.IDENTIFIER, node);
      sink.text(identifier.name());
      return true;
    } else if (node instanceof QualifiedName name) {
      begin(Tag.QUALIFIED_NAME, node);
      writer.list(name.parts());
      return true;
    } else if (node instanceof NamedType type) {
      write(Tag.NAMED_TYPE, node, type.name());
      writer.list(type.arguments());
      sink.flag(type.nullable());
      return true;
    } else if (node instanceof RecordType type) {
      begin(Tag.RECORD_TYPE, node);
      writer.list(type.fields());
      sink.flag(type.open());
      sink.flag(type.nullable());
      return true;
    } else if (node instanceof RecordField field) {
      begin(Tag.RECORD_FIELD, node);
      writer.optional(field.doc());
      writer.node(field.key());
      writer.node(field.type());
      return true;
    } else if (node instanceof Binding binding) {
      write(Tag.BINDING, node, binding.first());
      writer.optional(binding.second());
      return true;
    }
    return false;
  }

  private boolean writePathStep(SyntaxNode node) {
    if (node instanceof PathStep.Field field) {
      return write(Tag.PATH_FIELD, node, field.name());
    } else if (node instanceof PathStep.At at) {
      return write(Tag.PATH_AT, node, at.index());
    } else if (node instanceof PathStep.Every) {
      return begin(Tag.PATH_EVERY, node);
    }
    return false;
  }

  private boolean writeStep(SyntaxNode node) {
    if (node instanceof ForClause iteration) {
      return write(Tag.FOR, node, iteration.binding(), iteration.source());
    } else if (node instanceof WhereClause where) {
      return write(Tag.WHERE, node, where.condition());
    } else if (node instanceof MatchStep match) {
      return write(Tag.MATCH, node, match.condition());
    } else if (node instanceof LetStep let) {
      write(Tag.LET, node, let.name());
      writer.optional(let.type());
      writer.node(let.value());
      return true;
    } else if (node instanceof Assertion assertion) {
      begin(Tag.ASSERTION, node);
      sink.constant(assertion.kind());
      writer.node(assertion.condition());
      writer.list(assertion.clauses());
      return true;
    } else if (node instanceof Metadata metadata) {
      return write(Tag.METADATA, node, metadata.key(), metadata.value());
    } else if (node instanceof MapEntry entry) {
      return write(Tag.MAP_ENTRY, node, entry.key(), entry.value());
    }
    return false;
  }

  private boolean writeClause(SyntaxNode node) {
    if (node instanceof AtClause at) {
      return write(Tag.AT, node, at.place());
    } else if (node instanceof SeeClause see) {
      begin(Tag.SEE, node);
      writer.list(see.places());
      return true;
    } else if (node instanceof BecauseClause because) {
      return write(Tag.BECAUSE, node, because.message());
    } else if (node instanceof FixClause fix) {
      return write(Tag.FIX, node, fix.fix());
    } else if (node instanceof Fix.Remove remove) {
      return write(Tag.FIX_REMOVE, node, remove.path());
    } else if (node instanceof Fix.Set set) {
      return write(Tag.FIX_SET, node, set.path(), set.value());
    } else if (node instanceof Fix.Add add) {
      return write(Tag.FIX_ADD, node, add.value(), add.path());
    }
    return false;
  }
}
