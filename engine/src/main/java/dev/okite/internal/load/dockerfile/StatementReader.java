package dev.okite.internal.load.dockerfile;

import dev.okite.source.Excerpt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of a Dockerfile to statements: lines that end in the escape character go on in
 * the next, and comments and blank lines between them count for nothing.
 */
final class StatementReader {
  private final byte[] file;
  private final FileLines lines;
  private final Directives directives = new Directives();
  private final List<ToolComment> comments = new ArrayList<>();

  StatementReader(byte[] file, int from) {
    this.file = file;
    this.lines = new FileLines(file, from);
  }

  Directives directives() {
    return directives;
  }

  /** The comments so far that tools read. */
  List<ToolComment> comments() {
    return comments;
  }

  /** The next statement; null behind the last. It is not empty. */
  @Nullable MappedText next() {
    while (lines.advance()) {
      if (lines.isComment()) {
        comment();
        continue;
      }
      directives.end();
      int start = lines.textStart();
      MappedText.Builder statement = new MappedText.Builder(start);
      boolean goesOn = add(statement, start);
      while (goesOn && lines.advance()) {
        if (lines.isComment()) {
          comment();
        } else if (!lines.isBlank()) {
          goesOn = add(statement, lines.start());
        }
      }
      MappedText text = statement.build();
      if (text.behindBlanks(0, text.length()) < text.length()) {
        return text;
      }
    }
    return null;
  }

  /**
   * The lines up to one that is {@code name}, which is left behind.
   *
   * @param isChomped whether tabs at the start of lines do not count
   * @param at where the file says that these lines come
   */
  MappedText heredoc(String name, boolean isChomped, int at) {
    byte[] terminator = name.getBytes(StandardCharsets.UTF_8);
    MappedText.Builder body = new MappedText.Builder(lines.next());
    while (lines.advance()) {
      if (lines.is(terminator, isChomped)) {
        return body.build();
      }
      int from = lines.start();
      while (isChomped && from < lines.end() && file[from] == '\t') {
        from++;
      }
      body.add(file, from, lines.end());
      if (lines.next() > lines.end()) {
        body.add('\n', lines.next() - 1);
      }
    }
    throw new SyntaxFailure(
        at,
        "the lines of `<<"
            + Excerpt.of(name)
            + "` have no end, expected a line that is `"
            + Excerpt.of(name)
            + "` and nothing else");
  }

  /** Where the line ends that was read last. */
  int end() {
    return lines.end();
  }

  /** Adds the line from {@code from} on, and says whether it goes on in the next. */
  private boolean add(MappedText.Builder statement, int from) {
    int end = lines.end();
    while (end > from && (file[end - 1] == ' ' || file[end - 1] == '\t')) {
      end--;
    }
    char escape = directives.escape();
    boolean goesOn =
        end > from && file[end - 1] == escape && (end - 1 == from || file[end - 2] != escape);
    statement.add(file, from, goesOn ? end - 1 : lines.end());
    return goesOn;
  }

  private void comment() {
    int start = lines.textStart();
    MappedText text = new MappedText.Builder(start).add(file, start, lines.end()).build();
    if (!directives.take(text)) {
      ToolComment comment = ToolComment.read(text);
      if (comment != null) {
        comments.add(comment);
      }
    }
  }
}
