package dev.okite.syntax.binary;

import dev.okite.source.Source;
import dev.okite.syntax.Comment;
import dev.okite.syntax.Declaration;
import dev.okite.syntax.Expr;
import dev.okite.syntax.ImportDecl;
import dev.okite.syntax.ModuleDecl;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a syntax tree of the bytes that {@link TreeWriter} wrote: a tree equal to that which the
 * parser makes of the source. Whatever the bytes are, reading takes time and memory in proportion
 * to them, and ends with a tree or a {@link MalformedTreeException}.
 */
public final class TreeReader {
  /** More than twice what the parser allows, because expressions stand in clauses of each other. */
  private static final int MAX_DEPTH = 256;

  private final TreeFeed feed;
  private final ExpressionReader expressions;
  private final PartReader parts;
  private final DeclarationReader declarations;
  private int depth;

  private TreeReader(TreeFeed feed) {
    this.feed = feed;
    this.expressions = new ExpressionReader(this, feed);
    this.parts = new PartReader(this, feed);
    this.declarations = new DeclarationReader(this, feed);
  }

  /**
   * Reads a tree.
   *
   * @param source the text of its source
   * @param utf8 the bytes of its source
   * @param tree the bytes of the tree
   * @throws MalformedTreeException if it is no tree, or not that of this source
   */
  public static PolicyFile read(Source source, byte[] utf8, byte[] tree)
      throws MalformedTreeException {
    TreeHeader.check(utf8, tree);
    TreeFeed feed = new TreeFeed(source, tree, TreeHeader.SIZE);
    TreeReader reader = new TreeReader(feed);
    PolicyFile file =
        new PolicyFile(
            feed.span(),
            reader.optional(ModuleDecl.class),
            reader.list(ImportDecl.class),
            reader.list(Declaration.class),
            reader.list(Comment.class));
    feed.requireEnd();
    return file;
  }

  Expr expression() throws MalformedTreeException {
    return node(Expr.class);
  }

  <T extends SyntaxNode> T node(Class<T> kind) throws MalformedTreeException {
    if (depth == MAX_DEPTH) {
      throw new MalformedTreeException("it is nested too deeply");
    }
    depth++;
    int tag = feed.number();
    SyntaxNode node;
    // A number that overflowed is negative, and no tag of an expression either.
    if (tag < Tag.PARTS) {
      node = expressions.read(tag);
    } else if (tag < Tag.DECLARATIONS) {
      node = parts.read(tag);
    } else {
      node = declarations.read(tag);
    }
    depth--;
    if (!kind.isInstance(node)) {
      throw new MalformedTreeException(
          "found a " + node.getClass().getSimpleName() + " in place of a " + kind.getSimpleName());
    }
    return kind.cast(node);
  }

  <T extends SyntaxNode> List<T> list(Class<T> kind) throws MalformedTreeException {
    int count = feed.count();
    if (count == 0) {
      return List.of();
    }
    List<T> nodes = new ArrayList<>(Math.min(count, 64));
    for (int i = 0; i < count; i++) {
      nodes.add(node(kind));
    }
    return nodes;
  }

  <T extends SyntaxNode> Optional<T> optional(Class<T> kind) throws MalformedTreeException {
    return feed.flag() ? Optional.of(node(kind)) : Optional.empty();
  }

  static MalformedTreeException unknown(int tag) {
    return new MalformedTreeException("no node begins with " + tag);
  }
}
