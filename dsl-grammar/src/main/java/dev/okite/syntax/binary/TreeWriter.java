package dev.okite.syntax.binary;

import dev.okite.syntax.Expr;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.SyntaxNode;
import java.util.List;
import java.util.Optional;

/**
 * Turns a syntax tree into bytes, from which {@link TreeReader} makes an equal one without parsing.
 * What is written depends on the tree and its source alone.
 */
public final class TreeWriter {
  private final TreeSink sink;

  private TreeWriter(TreeSink sink) {
    this.sink = sink;
  }

  /**
   * Writes {@code file}.
   *
   * @param source the bytes that it was parsed from
   */
  public static byte[] write(PolicyFile file, byte[] source) {
    TreeSink sink = new TreeSink();
    TreeWriter writer = new TreeWriter(sink);
    sink.span(file.span());
    writer.optional(file.module());
    writer.list(file.imports());
    writer.list(file.declarations());
    writer.list(file.comments());
    return TreeHeader.seal(source, sink.content());
  }

  void node(SyntaxNode node) {
    if (node instanceof Expr expression) {
      expression.accept(new ExpressionWriter(this, sink));
    } else if (!new PartWriter(this, sink).write(node)) {
      new DeclarationWriter(this, sink).write(node);
    }
  }

  void list(List<? extends SyntaxNode> nodes) {
    sink.number(nodes.size());
    nodes.forEach(this::node);
  }

  void optional(Optional<? extends SyntaxNode> node) {
    sink.flag(node.isPresent());
    node.ifPresent(this::node);
  }
}
