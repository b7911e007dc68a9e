package dev.okite.syntax.format;

import dev.okite.syntax.parse.SourceToken;
import dev.okite.syntax.parse.SourceToken.LineComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Lays out what is separated by commas. A comma stays with what is before it, so a comment between
 * the two goes behind the comma.
 */
final class Brackets {
  private static final Layout COMMA =
      new Layout.Text(",", List.of(), false, Optional.empty(), true);

  private final Tokens tokens;

  /** Comments on lines of their own that stand before the last comma that was taken. */
  private List<LineComment> moved = List.of();

  Brackets(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * {@code count} items with commas between them and no brackets around them, one a line where they
   * are broken.
   *
   * @param item takes the tokens of an item
   */
  Layout series(int count, IntFunction<Layout> item) {
    Layout first = tokens.mayStartLine() ? Layout.BREAK : Layout.BLANK;
    return Layout.all(first, series(count, item, false));
  }

  private Layout series(int count, IntFunction<Layout> item, boolean bracketed) {
    List<Layout> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        parts.add(comma());
        List<LineComment> before = moved;
        moved = List.of();
        boolean gap =
            before.isEmpty() ? Tokens.startsAfterGap(tokens.peek()) : before.get(0).afterGap();
        parts.add(
            bracketed || !before.isEmpty() || tokens.mayStartLine()
                ? new Layout.Break(" ", false, gap)
                : Layout.BLANK);
        parts.add(new Layout.Comments(before));
      }
      parts.add(item.apply(i));
    }
    return new Layout.Sequence(parts);
  }

  /**
   * A series in brackets, with a comma behind its last item where it is broken.
   *
   * @param filled whether several items may share a line, if there are no comments among them
   * @param end the offset behind the brackets
   */
  Layout list(int count, IntFunction<Layout> item, boolean filled, int end) {
    return bracketed(count, item, filled && !tokens.hasCommentInside(end), count > 0);
  }

  /** A series in brackets, one a line where it is broken, with nothing behind its last item. */
  Layout openList(int count, IntFunction<Layout> item) {
    return bracketed(count, item, false, false);
  }

  private Layout bracketed(int count, IntFunction<Layout> item, boolean fill, boolean endsInComma) {
    Layout.Text open = tokens.take();
    Layout content = fill ? fill(count, item) : series(count, item, true);
    Layout last = endsInComma ? lastComma() : Layout.NOTHING;
    List<LineComment> comments = new ArrayList<>(moved);
    moved = List.of();
    SourceToken close = tokens.peek();
    comments.addAll(close.leading());
    Layout inside = Layout.all(Layout.SOFT, content, last, ownLines(comments));
    return count == 0 && comments.isEmpty() && open.trailing().isEmpty()
        ? Layout.all(open, closing())
        : Layout.group(open, Layout.indent(inside), Layout.SOFT, closing());
  }

  private Layout fill(int count, IntFunction<Layout> item) {
    List<Layout> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Layout each = item.apply(i);
      items.add(i < count - 1 ? Layout.all(each, comma()) : each);
    }
    return new Layout.Fill(items);
  }

  private Layout lastComma() {
    Layout.IfBroken missing = new Layout.IfBroken(COMMA);
    if (!tokens.isNext(",")) {
      return missing;
    }
    return tokens.peek().hasComment() ? comma() : drop(missing);
  }

  private Layout drop(Layout instead) {
    tokens.take(",");
    return instead;
  }

  private Layout comma() {
    boolean behindComment = tokens.isBehindComment();
    SourceToken comma = tokens.expect(",");
    if (comma.leading().isEmpty() && !(behindComment && comma.trailing().isPresent())) {
      return Tokens.text(comma, true);
    }
    moved = new ArrayList<>(comma.leading());
    comma.trailing().ifPresent(text -> moved.add(new LineComment(text, false)));
    return COMMA;
  }

  /** Takes a closing bracket without the comments before it. */
  Layout closing() {
    SourceToken close = tokens.expect(tokens.peek().text());
    return new Layout.Text(close.text(), List.of(), false, close.trailing(), false);
  }

  /** Comments on lines of their own at the end of what is between brackets. */
  static Layout ownLines(List<LineComment> comments) {
    return comments.isEmpty()
        ? Layout.NOTHING
        : Layout.all(
            new Layout.Break("", true, comments.get(0).afterGap()), new Layout.Comments(comments));
  }
}
