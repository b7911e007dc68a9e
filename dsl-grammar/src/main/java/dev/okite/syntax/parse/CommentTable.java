package dev.okite.syntax.parse;

import dev.okite.grammar.OkiteLexer;
import dev.okite.source.Span;
import dev.okite.syntax.Comment;
import dev.okite.syntax.DocComment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * The comments of a file: documentation by the code below it, until it is claimed, and the rest.
 */
final class CommentTable {
  private final ErrorLog errors;
  private final List<CodeToken> comments = new ArrayList<>();
  private final Map<Integer, List<CodeToken>> docs = new HashMap<>();

  /** The comments among {@code tokens}, which are all tokens of the file. */
  CommentTable(ErrorLog errors, List<CodeToken> tokens) {
    this.errors = errors;
    List<CodeToken> run = new ArrayList<>();
    int line = -1;
    for (CodeToken token : tokens) {
      if (token.is(OkiteLexer.WHITESPACE)) {
        continue;
      }
      // Not the line of the token: its lexer knows no CR as a line end.
      int at = errors.span(token).position().line();
      boolean follows = at == line + 1;
      if (!follows) {
        run = new ArrayList<>();
      }
      if (token.is(OkiteLexer.DOC_COMMENT) && token.startsLine) {
        run.add(token);
        line = at;
      } else {
        if (follows && !run.isEmpty() && !token.isHidden()) {
          docs.put(token.getStartIndex(), run);
        }
        run = new ArrayList<>();
        line = -1;
      }
      if (token.is(OkiteLexer.COMMENT) || token.is(OkiteLexer.DOC_COMMENT)) {
        comments.add(token);
      }
    }
  }

  /** The documentation directly above {@code context}, which then is no other comment. */
  Optional<DocComment> claim(ParserRuleContext context) {
    List<CodeToken> run = docs.remove(context.start.getStartIndex());
    if (run == null) {
      return Optional.empty();
    }
    comments.removeAll(run);
    String text = run.stream().map(CommentTable::text).collect(Collectors.joining("\n"));
    Span span = errors.span(run.get(0), run.get(run.size() - 1));
    return Optional.of(new DocComment(span, text));
  }

  /** The comments that document nothing, in order. */
  List<Comment> unclaimed() {
    return comments.stream()
        .map(c -> new Comment(errors.span(c), c.getText(), !c.startsLine))
        .toList();
  }

  private static String text(CodeToken doc) {
    String text = doc.getText().substring(3);
    return (text.startsWith(" ") ? text.substring(1) : text).stripTrailing();
  }
}
