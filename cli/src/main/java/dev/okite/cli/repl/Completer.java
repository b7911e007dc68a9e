package dev.okite.cli.repl;

import dev.okite.builtin.Builtin;
import dev.okite.cli.repl.Completion.Candidate;
import dev.okite.cli.repl.ReplCommand.Argument;
import dev.okite.session.Declared;
import dev.okite.syntax.parse.Lexeme;
import dev.okite.typing.FieldProposal;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what an entry can go on with: commands and their arguments, keywords, functions, declared
 * names, and behind a dot the fields that the documents really have there.
 */
final class Completer {
  private static final List<String> KEYWORDS =
      List.of(
          "all",
          "and",
          "any",
          "at",
          "because",
          "count",
          "def",
          "deny",
          "else",
          "exception",
          "expect",
          "false",
          "first",
          "fix",
          "for",
          "given",
          "group",
          "if",
          "import",
          "in",
          "include",
          "is",
          "let",
          "like",
          "match",
          "matches",
          "none",
          "not",
          "null",
          "one",
          "or",
          "over",
          "param",
          "policy",
          "reach",
          "require",
          "rule",
          "see",
          "test",
          "then",
          "true",
          "when",
          "where");

  private final Workspace workspace;

  Completer(Workspace workspace) {
    this.workspace = workspace;
  }

  Completion complete(String text, int cursor) {
    int start = 0;
    while (start < cursor && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start < text.length() && text.charAt(start) == ':' && cursor > start
        ? command(text, start, cursor)
        : expression(text, 0, cursor);
  }

  private Completion command(String text, int start, int cursor) {
    int end = start;
    while (end < cursor && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String name = text.substring(start, end);
    if (end == cursor) {
      List<Candidate> found = new ArrayList<>();
      for (ReplCommand command : ReplCommands.all()) {
        add(":" + command.name(), name, "commands", command.summary(), found);
      }
      return new Completion(start, found);
    }
    ReplCommand command;
    try {
      command = ReplCommands.find(name);
    } catch (ReplException unknown) {
      return Completion.none(cursor);
    }
    if (command.argument() == Argument.EXPRESSION) {
      return expression(text, end, cursor);
    }
    int word = cursor;
    while (word > end && !Character.isWhitespace(text.charAt(word - 1))) {
      word--;
    }
    String prefix = text.substring(word, cursor);
    if (command.argument() == Argument.PATH) {
      return new Completion(
          word, PathCandidates.of(workspace.environment().workingFolder(), prefix));
    }
    List<Candidate> found = new ArrayList<>();
    command.words(workspace).forEach(each -> add(each, prefix, command.name(), "", found));
    return new Completion(word, found);
  }

  /** Completes the expression or declaration that starts at {@code from}. */
  private Completion expression(String text, int from, int cursor) {
    String code = text.substring(from);
    int at = cursor - from;
    List<Lexeme> lexemes = Lexeme.of(code);
    int index = 0;
    while (index < lexemes.size() && lexemes.get(index).end() < at) {
      index++;
    }
    Optional<Completion> key = key(code, lexemes, at, from);
    if (key.isPresent()) {
      return key.get();
    }
    boolean isInside = index < lexemes.size() && lexemes.get(index).start() < at;
    Lexeme here = isInside ? lexemes.get(index) : null;
    if (here != null
        && !isWord(here)
        && here.kind() != Lexeme.Kind.SIGN
        && here.kind() != Lexeme.Kind.INTERPOLATION) {
      return Completion.none(cursor);
    }
    int start = here != null && isWord(here) ? here.start() : at;
    int before = here == null ? index - 1 : isWord(here) ? index - 1 : index;
    String prefix = code.substring(start, at);
    BufferNames names = new BufferNames(code, lexemes);
    if (before >= 0 && word(code, lexemes.get(before)).equals(".")) {
      return new Completion(start + from, members(code, lexemes, before, prefix, names));
    }
    return new Completion(start + from, names(prefix, names));
  }

  private List<Candidate> members(
      String code, List<Lexeme> lexemes, int dot, String prefix, BufferNames names) {
    int start = chainStart(code, lexemes, dot - 1);
    if (start < 0) {
      return List.of();
    }
    String chain = code.substring(lexemes.get(start).start(), lexemes.get(dot).start());
    List<Candidate> found = new ArrayList<>();
    for (Map.Entry<String, String> member : workspace.session().membersOf(chain).entrySet()) {
      boolean isFunction = member.getValue().endsWith(")") || member.getValue().contains("(");
      String text = member.getKey() + (isFunction ? "(" : "");
      add(text, prefix, isFunction ? "functions" : "names", member.getValue(), found);
    }
    if (!found.isEmpty()) {
      return found;
    }
    int offset = lexemes.get(start).start();
    String whole = names.expand(chain, offset);
    boolean each = names.binds(chain, offset) || chain.contains("[*]");
    Optional<Value> value = workspace.glance(whole).value();
    value.ifPresent(v -> found.addAll(FieldCandidates.of(v, each).members(prefix)));
    addFields(whole, each, prefix, found);
    boolean wantsMethods =
        value.isPresent() && (!prefix.isEmpty() || !(each || value.get() instanceof MapValue));
    if (wantsMethods) {
      addMethods(value.get(), each, prefix, found);
    }
    return found;
  }

  /** Fields that the document may have by its schema. */
  private void addFields(String whole, boolean each, String prefix, List<Candidate> found) {
    for (FieldProposal field : workspace.fields(each ? "(" + whole + ").first" : whole)) {
      String text = field.documentation().isEmpty() ? "" : "  " + field.documentation();
      add(field.name(), prefix, "fields", field.type() + text, found);
    }
  }

  /** Functions that can be called on {@code value}. */
  private void addMethods(Value value, boolean each, String prefix, List<Candidate> found) {
    for (Builtin function : workspace.session().functions().all()) {
      boolean fits =
          function.maxArity() > 0 && (each || function.parameters().get(0).type().accepts(value));
      if (fits) {
        add(function.name() + "(", prefix, "functions", function.signature(), found);
      }
    }
  }

  /** A key in brackets: {@code labels["app}. */
  private Optional<Completion> key(String code, List<Lexeme> lexemes, int at, int from) {
    int open = lexemes.size() - 1;
    while (open >= 0
        && (lexemes.get(open).start() >= at
            || (lexemes.get(open).kind() == Lexeme.Kind.STRING
                && lexemes.get(open).start() < at))) {
      open--;
    }
    if (open < 1
        || !word(code, lexemes.get(open)).equals("[")
        || lexemes.get(open).end() > at
        || lexemes.get(open - 1).end() < lexemes.get(open).start()) {
      return Optional.empty();
    }
    int start = chainStart(code, lexemes, open - 1);
    String prefix = code.substring(lexemes.get(open).end(), at);
    if (start < 0 || !(prefix.isEmpty() || prefix.startsWith("\""))) {
      return Optional.empty();
    }
    int offset = lexemes.get(start).start();
    String chain = code.substring(offset, lexemes.get(open).start());
    BufferNames names = new BufferNames(code, lexemes);
    boolean each = names.binds(chain, offset) || chain.contains("[*]");
    List<Candidate> keys =
        workspace
            .glance(names.expand(chain, offset))
            .value()
            .map(value -> FieldCandidates.of(value, each).keys(prefix))
            .orElse(List.of());
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new Completion(lexemes.get(open).end() + from, keys));
  }

  /**
   * The index of the lexeme that the chain of members, indexes and calls starts with which ends at
   * {@code end}; below 0 if none does.
   */
  private static int chainStart(String code, List<Lexeme> lexemes, int end) {
    int i = end;
    while (i >= 0) {
      String word = word(code, lexemes.get(i));
      if (word.equals(")") || word.equals("]") || word.equals("}")) {
        i = opener(code, lexemes, i);
        boolean isApplied =
            i > 0
                && lexemes.get(i - 1).end() == lexemes.get(i).start()
                && (isWord(lexemes.get(i - 1)) || isCloser(word(code, lexemes.get(i - 1))));
        if (!isApplied || word.equals("}")) {
          return i;
        }
        i--;
      } else if (isWord(lexemes.get(i))) {
        if (i < 2 || !word(code, lexemes.get(i - 1)).equals(".")) {
          return i;
        }
        i -= 2;
      } else {
        return -1;
      }
    }
    return -1;
  }

  private static int opener(String code, List<Lexeme> lexemes, int closer) {
    int depth = 0;
    for (int i = closer; i >= 0; i--) {
      String word = word(code, lexemes.get(i));
      depth += isCloser(word) ? 1 : 0;
      depth -= word.equals("(") || word.equals("[") || word.equals("{") ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private List<Candidate> names(String prefix, BufferNames bound) {
    List<Candidate> found = new ArrayList<>();
    bound.names().stream()
        .filter(name -> !name.equals(prefix))
        .forEach(name -> add(name, prefix, "names", "", found));
    for (Declared declared : workspace.session().declared()) {
      String kind = declared.kind().name().toLowerCase(Locale.ROOT);
      switch (declared.kind()) {
        case IMPORT -> add(declared.name(), prefix, "names", "module", found);
        case LET -> add(declared.name(), prefix, "names", kind, found);
        case DEF -> add(declared.name() + "(", prefix, "functions", kind, found);
        default -> {}
      }
    }
    for (String name : List.of("resource", "inventory", "request", "facts", "now")) {
      add(name, prefix, "names", "", found);
    }
    KEYWORDS.forEach(word -> add(word, prefix, "keywords", "", found));
    for (Builtin function : workspace.session().functions().all()) {
      add(function.name() + "(", prefix, "functions", function.signature(), found);
    }
    for (String module : prefix.isEmpty() ? List.<String>of() : workspace.session().modules()) {
      add(module, prefix, "modules", "", found);
    }
    return found;
  }

  private static void add(
      String text, String prefix, String group, String description, List<Candidate> found) {
    boolean isKnown = found.stream().anyMatch(candidate -> candidate.text().equals(text));
    if (text.startsWith(prefix) && !isKnown) {
      boolean isWhole = Set.of("keywords", "commands").contains(group);
      found.add(new Candidate(text, group, description, isWhole));
    }
  }

  private static boolean isWord(Lexeme lexeme) {
    return switch (lexeme.kind()) {
      case NAME, KEYWORD, FUNCTION -> true;
      default -> false;
    };
  }

  private static boolean isCloser(String word) {
    return word.equals(")") || word.equals("]") || word.equals("}");
  }

  private static String word(String code, Lexeme lexeme) {
    return code.substring(lexeme.start(), lexeme.end());
  }
}
