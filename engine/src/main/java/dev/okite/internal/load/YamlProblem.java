package dev.okite.internal.load;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in our words, and at the place that a person looks for, what the parser complains about. */
final class YamlProblem {
  private final YamlText text;
  private final String context;
  private final String problem;
  private final int at;
  private final int contextAt;

  private YamlProblem(YamlText text, MarkedYamlEngineException cause, int floor) {
    this.text = text;
    this.context = String.valueOf(cause.getContext());
    this.problem = String.valueOf(cause.getProblem());
    this.at = offset(cause.getProblemMark(), floor);
    this.contextAt = offset(cause.getContextMark(), at);
  }

  /** The failure that {@code cause} stands for; {@code floor} is where its document starts. */
  static LoadFailure of(YamlEngineException cause, YamlText text, int floor) {
    return cause instanceof MarkedYamlEngineException marked
        ? new YamlProblem(text, marked, floor).failure()
        : new LoadFailure(floor, "the text is not YAML");
  }

  private int offset(Optional<Mark> mark, int otherwise) {
    return mark.map(m -> text.offsetOf(m.getIndex())).orElse(otherwise);
  }

  private LoadFailure failure() {
    return switch (context) {
      case "while scanning a quoted scalar", "while scanning a double-quoted scalar" -> quoted();
      case "while parsing a flow sequence" -> unclosed('[', ']', "list");
      case "while parsing a flow mapping" -> unclosed('{', '}', "map");
      case "while parsing a block mapping" -> inBlock("the next key of the map");
      case "while parsing a block collection" -> inBlock("the next `-` of the list");
      case "while scanning a simple key" ->
          new LoadFailure(
              contextAt,
              "found "
                  + found(contextAt)
                  + " without a `:` where a key is expected; write `key: value`, or indent the text"
                  + " to continue the line before");
      case "while scanning an alias", "while scanning an anchor" ->
          new LoadFailure(
              contextAt,
              "found "
                  + found(contextAt)
                  + ", expected a name of letters and digits behind `"
                  + text.charAt(contextAt)
                  + "`; quote it if it is text");
      case "while scanning a block scalar" ->
          new LoadFailure(
              at,
              "found "
                  + found(at)
                  + " behind `"
                  + text.charAt(contextAt)
                  + "`, expected a line break, `+`, `-` or an indentation from 1 to 9");
      case "while scanning a directive", "while scanning a YAML directive" ->
          new LoadFailure(
              contextAt,
              "the directive "
                  + found(contextAt)
                  + " is malformed, expected `%YAML 1.2` or `%TAG !name! prefix`");
      case "while scanning a tag" ->
          new LoadFailure(
              contextAt,
              "the tag " + found(contextAt) + " is malformed, expected `!name` or `!!name`");
      case "while scanning for the next token" -> character();
      default -> misplaced();
    };
  }

  private LoadFailure quoted() {
    if (problem.contains("end of stream") || problem.contains("document separator")) {
      return new LoadFailure(
          contextAt,
          "the quote that opens here is not closed, expected `"
              + text.charAt(contextAt)
              + "` before the end of the document");
    }
    int escape = Math.max(contextAt, at - 1);
    while (escape > contextAt && text.charAt(escape) != '\\') {
      escape--;
    }
    return escape(escape, text, problem.contains("hexadecimal"));
  }

  /**
   * The failure of an escape whose digits the parser takes for a number and cannot read; {@code
   * digits} is where they start.
   */
  static LoadFailure digits(int digits, YamlText text) {
    return escape(digits - 2, text, digits >= text.length());
  }

  private static LoadFailure escape(int escape, YamlText text, boolean incomplete) {
    String shown = "`\\" + (char) Math.max(' ', text.charAt(escape + 1)) + "`";
    return new LoadFailure(
        escape,
        incomplete
            ? "the escape " + shown + " needs more hexadecimal digits behind it"
            : "the escape "
                + shown
                + " does not exist or names no character; write `\\\\` for a backslash, or use single"
                + " quotes");
  }

  private LoadFailure unclosed(char open, char close, String what) {
    if (problem.endsWith("<stream end>")
        || problem.endsWith("<document start>")
        || problem.endsWith("<document end>")
        || problem.endsWith("<block end>")) {
      return new LoadFailure(
          contextAt, "the `" + open + "` that opens here is not closed, expected `" + close + "`");
    }
    return new LoadFailure(
        at, "found " + found(at) + " in the " + what + ", expected `,` or `" + close + "`");
  }

  private LoadFailure inBlock(String expected) {
    return new LoadFailure(
        at,
        "found "
            + found(at)
            + " where "
            + expected
            + " is expected; check the indentation and the quotes");
  }

  private LoadFailure character() {
    char c = text.charAt(at);
    if (c == '\t' || problem.contains("TAB")) {
      return new LoadFailure(at, "found a tab, expected spaces; YAML is not indented with tabs");
    }
    String shown = c == '`' ? "a backtick" : "`" + c + "`";
    return new LoadFailure(
        at, "found " + shown + ", which no unquoted text starts with; quote the text");
  }

  private LoadFailure misplaced() {
    if (problem.startsWith("mapping values")) {
      return new LoadFailure(
          at,
          "found `:` where no key can end; quote the text that the colon belongs to, or align the"
              + " key with the other keys");
    }
    if (problem.startsWith("sequence entries")) {
      return new LoadFailure(
          at, "found `-` where no list can start; begin the list on a line of its own");
    }
    if (problem.startsWith("mapping keys")) {
      return new LoadFailure(
          at, "found `?` where no key can start; begin the key on a line of its own");
    }
    if (problem.startsWith("found undefined tag handle")) {
      return new LoadFailure(
          at, "the tag " + found(at) + " has a prefix that no `%TAG` directive declares");
    }
    if (problem.startsWith("found duplicate")) {
      return new LoadFailure(at, "the directive " + found(at) + " stands twice");
    }
    if (problem.startsWith("expected the node content")) {
      return new LoadFailure(at, "found " + found(at) + " where a value is expected");
    }
    if (problem.startsWith("expected '<document start>'")) {
      return new LoadFailure(
          at, "found " + found(at) + " behind the end of the document, expected `---`");
    }
    return new LoadFailure(at, "found " + found(at) + ", which is not YAML here");
  }

  private String found(int offset) {
    String excerpt = text.excerpt(offset).replace('`', '\'');
    if (!excerpt.isEmpty()) {
      return "`" + excerpt + "`";
    }
    return offset >= text.length() ? "the end of the file" : "the end of the line";
  }
}
