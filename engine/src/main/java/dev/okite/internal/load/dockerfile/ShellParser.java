package dev.okite.internal.load.dockerfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Finds the commands in text that a shell runs: where each starts and ends, its words, and what
 * joins it to the one before. It refuses nothing; of what it does not understand it makes words.
 */
final class ShellParser {
  private static final Set<String> RESERVED =
      Set.of("if", "then", "elif", "else", "while", "until", "do", "!", "time", "coproc");
  private static final Set<String> CLOSING = Set.of("fi", "done", "esac");

  private final MappedText text;
  private final ShellText shell;
  private final CommandSink sink;
  private final int to;

  private Command command = new Command();
  private int pipeline;

  /** The pipelines that groups of commands are part of. */
  private final Deque<Integer> groups = new ArrayDeque<>();

  /** How many {@code case}s are open. */
  private int cases;

  /** Whether patterns of a {@code case} come next, which end in a parenthesis. */
  private boolean inPattern;

  /** Whether words are skipped up to the next operator: those of {@code for} and {@code case}. */
  private boolean inHeader;

  /** Whether the header is that of a {@code case}, which ends in {@code in}. */
  private boolean inCaseHeader;

  /** Names that end lines which are read by a command. */
  private final Deque<Command.Redirect> waiting = new ArrayDeque<>();

  private ShellParser(Word script, CommandSink sink) {
    this.text = script.text();
    this.to = script.to();
    this.shell = new ShellText(text, to);
    this.sink = sink;
    this.pipeline = sink.newPipeline();
  }

  /** Hands the commands of {@code script} to {@code sink}, in order. */
  static void parse(Word script, CommandSink sink) {
    new ShellParser(script, sink).parse(script.from());
  }

  private void parse(int from) {
    int i = from;
    while (i < to) {
      char c = text.at(i);
      if (ShellText.isBlank(c) || (c == '\\' && shell.at(i + 1) == '\n')) {
        i += c == '\\' ? 2 : 1;
      } else if (c == '#') {
        i = lineEnd(i);
      } else if (isProcess(c, i) || !ShellText.isOperator(c)) {
        i = word(i);
      } else {
        i = operator(c, i);
      }
    }
    finish();
  }

  private boolean isProcess(char c, int i) {
    return (c == '<' || c == '>') && shell.at(i + 1) == '(';
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < to && text.at(i) != '\n') {
      i++;
    }
    return i;
  }

  private int word(int from) {
    int end = Math.max(from + 1, shell.wordEnd(from));
    char next = shell.at(end);
    if ((next == '<' || next == '>') && isNumber(from, end)) {
      return redirect(from, end);
    }
    Word word = new Word(text, from, end);
    String written = end - from <= 8 ? word.written() : "";
    boolean isFirst = command.words.isEmpty();
    if (inHeader) {
      sink.addSubstituted(word);
      if (inCaseHeader && written.equals("in")) {
        inHeader = false;
        inPattern = true;
      } else if (!inCaseHeader && written.equals("do")) {
        inHeader = false;
      }
    } else if (inPattern) {
      if (written.equals("esac")) {
        closeCase();
      }
    } else if (isFirst && command.assignments.isEmpty() && isReserved(written)) {
      reserved(written);
    } else if (isFirst && isAssignment(from, end)) {
      command.assignments.add(argument(word));
    } else if (isFirst && written.equals("[[")) {
      return test(from);
    } else {
      command.words.add(argument(word));
    }
    return end;
  }

  private static boolean isReserved(String word) {
    return RESERVED.contains(word)
        || CLOSING.contains(word)
        || word.equals("{")
        || word.equals("}")
        || word.equals("for")
        || word.equals("select")
        || word.equals("case")
        || word.equals("function");
  }

  private void reserved(String word) {
    switch (word) {
      case "for", "select", "function" -> inHeader = true;
      case "case" -> {
        inHeader = true;
        inCaseHeader = true;
        cases++;
      }
      case "esac" -> closeCase();
      case "{" -> groups.push(pipeline);
      case "}" -> closeGroup();
      default -> {
        // Stands in front of a command, or behind all commands of a list.
      }
    }
  }

  private void closeCase() {
    cases = Math.max(0, cases - 1);
    inPattern = false;
  }

  private void closeGroup() {
    if (!groups.isEmpty()) {
      pipeline = groups.pop();
    }
  }

  /** The words of a test in double brackets, in which operators do not part commands. */
  private int test(int from) {
    int i = from;
    while (i < to && text.at(i) != '\n') {
      if (ShellText.isBlank(text.at(i))) {
        i++;
        continue;
      }
      int end = Math.max(i + 1, shell.wordEnd(i));
      Word word = new Word(text, i, end);
      command.words.add(argument(word));
      i = end;
      if (end - word.from() == 2 && word.written().equals("]]")) {
        break;
      }
    }
    return i;
  }

  private int operator(char c, int from) {
    char next = shell.at(from + 1);
    boolean isRedirect = c == '<' || c == '>' || (c == '&' && next == '>');
    if (isRedirect) {
      return redirect(from, from);
    } else if (c == '(') {
      open();
      return from + 1;
    } else if (c == ')') {
      if (inPattern) {
        inPattern = false;
      } else {
        finish();
        closeGroup();
      }
      return from + 1;
    }
    int end = from + 1;
    if (next == c && c != '\n') {
      end++;
    } else if ((c == '|' || c == ';') && next == '&') {
      end++;
    }
    if (inPattern) {
      return end;
    }
    join(new Word(text, from, end));
    return c == '\n' ? heredocs(end) : end;
  }

  private void join(Word operator) {
    boolean goesOn = inHeader && inCaseHeader;
    String sign = operator.written();
    finish();
    inHeader = goesOn;
    inCaseHeader = goesOn;
    boolean isPipe = sign.equals("|") || sign.equals("|&");
    if (!isPipe) {
      pipeline = sink.newPipeline();
    }
    if (sign.startsWith(";") && sign.length() > 1 && cases > 0) {
      inPattern = true;
    }
    command.operator = operator;
  }

  /** A group of commands, or a function whose name is no command. */
  private void open() {
    if (inPattern) {
      return;
    }
    if (command.words.size() == 1 && command.redirects.isEmpty()) {
      command.words.clear();
    }
    Word before = command.isEmpty() ? command.operator : null;
    finish();
    groups.push(pipeline);
    command.operator = before;
  }

  /** Reads an operator behind the number that may stand before it, and what it is about. */
  private int redirect(int from, int at) {
    int end = at;
    while (end < to && "<>&|-".indexOf(text.at(end)) >= 0 && end - at < 3) {
      if (text.at(end) == '-' && !(end - at == 2 && text.at(at) == '<')) {
        break;
      }
      end++;
    }
    int target = end;
    while (target < to && ShellText.isBlank(text.at(target))) {
      target++;
    }
    int targetEnd = shell.wordEnd(target);
    Command.Redirect redirect =
        new Command.Redirect(new Word(text, from, end), new Word(text, target, targetEnd));
    command.redirects.add(redirect);
    String operator = text.string(at, end);
    if (operator.equals("<<") || operator.equals("<<-")) {
      waiting.add(redirect);
    }
    return targetEnd;
  }

  /** Skips lines that commands read, which start at {@code from}; returns where others start. */
  private int heredocs(int from) {
    int i = from;
    while (!waiting.isEmpty()) {
      Command.Redirect redirect = waiting.remove();
      byte[] name = ShellWords.plain(redirect.target()).string().getBytes(StandardCharsets.UTF_8);
      boolean isChomped = redirect.operator().written().endsWith("-");
      boolean isOver = false;
      while (!isOver && i < to) {
        int end = lineEnd(i);
        isOver = isLine(name, isChomped, i, end);
        i = Math.min(end + 1, to);
      }
    }
    return i;
  }

  private boolean isLine(byte[] name, boolean isChomped, int from, int end) {
    int i = from;
    while (isChomped && i < end && text.at(i) == '\t') {
      i++;
    }
    if (end - i != name.length) {
      return false;
    }
    for (byte b : name) {
      if (text.at(i++) != (b & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  private void finish() {
    inHeader = false;
    inCaseHeader = false;
    command.pipeline = pipeline;
    if (!command.isEmpty()) {
      sink.add(command);
    }
    command = new Command();
  }

  private Argument argument(Word word) {
    MappedText says = ShellWords.plain(word);
    return new Argument(word, new Word(says, 0, says.length()));
  }

  private boolean isNumber(int from, int end) {
    for (int i = from; i < end; i++) {
      if (text.at(i) < '0' || text.at(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private boolean isAssignment(int from, int end) {
    int i = from;
    while (i < end && Expansion.isNamePart(text.at(i), i > from)) {
      i++;
    }
    return i > from
        && i < end
        && (text.at(i) == '=' || (text.at(i) == '+' && text.at(i + 1) == '='));
  }
}
