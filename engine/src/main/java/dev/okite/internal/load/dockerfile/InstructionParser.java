package dev.okite.internal.load.dockerfile;

import dev.okite.internal.load.dockerfile.Instruction.Flag;
import dev.okite.internal.load.dockerfile.Instruction.Heredoc;
import dev.okite.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes instructions of statements, and takes the lines that belong to them. */
final class InstructionParser {
  private final StatementReader reader;

  InstructionParser(StatementReader reader) {
    this.reader = reader;
  }

  /**
   * The instruction that {@code statement} is.
   *
   * @throws SyntaxFailure if it is none
   */
  Instruction parse(MappedText statement) {
    int from = statement.behindBlanks(0, statement.length());
    int to = statement.beforeBlanks(from, statement.length());
    return parse(new Word(statement, from, to), true);
  }

  /**
   * @param mayNest whether what {@code ONBUILD} puts off is to be read as well
   */
  private Instruction parse(Word statement, boolean mayNest) {
    MappedText text = statement.text();
    int nameEnd = statement.from();
    while (nameEnd < statement.to() && !MappedText.isBlank(text.at(nameEnd))) {
      nameEnd++;
    }
    Word name = new Word(text, statement.from(), nameEnd);
    Keyword keyword = keyword(name);
    List<Flag> flags = new ArrayList<>();
    int from = flags(text, text.behindBlanks(nameEnd, statement.to()), statement.to(), flags);
    Word rest = new Word(text, from, Math.max(from, statement.to()));
    return switch (keyword.form()) {
      case INSTRUCTION -> onbuild(name, rest, mayNest);
      case CHECK -> check(name, flags, rest);
      default -> plain(keyword, name, flags, rest, null);
    };
  }

  private static Keyword keyword(Word name) {
    Optional<Keyword> keyword = Keyword.of(name.written());
    return keyword.orElseThrow(
        () ->
            new SyntaxFailure(
                name.start(),
                "found `"
                    + Excerpt.of(name.written())
                    + "`, expected an instruction such as `FROM`, `RUN` or `COPY`; where it belongs"
                    + " to the line before it, end that in the escape character"));
  }

  /** Reads flags into {@code flags}; returns where the arguments start. */
  private int flags(MappedText text, int from, int to, List<Flag> flags) {
    int i = from;
    while (text.at(i) == '-' && text.at(i + 1) == '-' && i + 1 < to) {
      int end = Words.quotedEnd(text, i, to, reader.directives().escape());
      int next = text.behindBlanks(end, to);
      if (end == i + 2) {
        return next;
      }
      Word whole = new Word(text, i, end);
      int equals = whole.indexOf('=');
      flags.add(
          equals < 0
              ? new Flag(whole, new Word(text, i + 2, end), null)
              : new Flag(whole, new Word(text, i + 2, equals), new Word(text, equals + 1, end)));
      i = next;
    }
    return i;
  }

  private Instruction onbuild(Word name, Word rest, boolean mayNest) {
    if (rest.from() >= rest.to()) {
      throw missing(name, "an instruction");
    }
    Instruction inner = mayNest ? parse(rest, false) : null;
    int end = inner == null ? rest.end() : inner.end();
    return new Instruction(
        Keyword.ONBUILD, name, List.of(), rest, false, List.of(), null, List.of(), inner, end);
  }

  private Instruction check(Word name, List<Flag> flags, Word rest) {
    int end = rest.from();
    while (end < rest.to() && !MappedText.isBlank(rest.text().at(end))) {
      end++;
    }
    Word type = new Word(rest.text(), rest.from(), end);
    Word command = new Word(rest.text(), rest.text().behindBlanks(end, rest.to()), rest.to());
    boolean isNone = type.written().equalsIgnoreCase("NONE");
    if (!isNone && !type.written().equalsIgnoreCase("CMD")) {
      throw new SyntaxFailure(
          type.from() < type.to() ? type.start() : name.start(),
          "found `"
              + ("HEALTHCHECK " + Excerpt.of(type.written())).strip()
              + "`, expected `HEALTHCHECK CMD` with a command or `HEALTHCHECK NONE`");
    } else if (isNone == command.from() < command.to()) {
      throw isNone
          ? new SyntaxFailure(
              command.start(), "found a text behind `HEALTHCHECK NONE`, expected nothing")
          : missing(name, "a command");
    }
    return plain(Keyword.HEALTHCHECK, name, flags, command, type);
  }

  private Instruction plain(
      Keyword keyword, Word name, List<Flag> flags, Word rest, @Nullable Word check) {
    List<Argument> json =
        switch (keyword.form()) {
          case COMMAND, CHECK, LIST -> array(rest);
          default -> null;
        };
    List<Argument> arguments = json == null ? words(keyword, rest) : json;
    Arity.check(keyword, name, rest, arguments, json != null);
    List<Heredoc> heredocs = keyword.takesHeredocs() && json == null ? heredocs(rest) : List.of();
    int end =
        heredocs.isEmpty() ? (rest.from() < rest.to() ? rest.end() : name.end()) : reader.end();
    if (check != null && rest.from() >= rest.to()) {
      end = check.end();
    }
    return new Instruction(
        keyword, name, flags, rest, json != null, arguments, check, heredocs, null, end);
  }

  /** The array that {@code rest} is, or null where it is text. */
  private static @Nullable List<Argument> array(Word rest) {
    List<Argument> strings = JsonWords.read(rest.text(), rest.from(), rest.to());
    if (strings == null && JsonArrays.isArray(rest.written())) {
      throw new SyntaxFailure(
          rest.start(),
          "found an array with something else than strings, expected strings alone; write each"
              + " argument between double quotes");
    }
    return strings;
  }

  private List<Argument> words(Keyword keyword, Word rest) {
    MappedText text = rest.text();
    List<Word> words =
        switch (keyword.form()) {
          case LIST, WORDS -> Words.byBlanks(text, rest.from(), rest.to());
          case PAIRS ->
              Words.byBlanksOutsideQuotes(
                  text, rest.from(), rest.to(), reader.directives().escape());
          case TEXT -> rest.from() < rest.to() ? List.of(rest) : List.of();
          default -> List.of();
        };
    return words.stream().map(Argument::of).toList();
  }

  private List<Heredoc> heredocs(Word rest) {
    MappedText text = rest.text();
    char escape = reader.directives().escape();
    List<Heredoc> heredocs = new ArrayList<>();
    for (Word word : Words.byBlanksOutsideQuotes(text, rest.from(), rest.to(), escape)) {
      int i = word.from();
      while (text.at(i) >= '0' && text.at(i) <= '9') {
        i++;
      }
      if (i + 2 >= word.to() || text.at(i) != '<' || text.at(i + 1) != '<') {
        continue;
      }
      boolean isChomped = text.at(i + 2) == '-';
      Word name = new Word(text, isChomped ? i + 3 : i + 2, word.to());
      if (name.from() < name.to() && name.indexOf('<') < 0) {
        boolean isExpanded = name.indexOf('"') < 0 && name.indexOf('\'') < 0;
        String plain = Unquoted.of(name, escape).string();
        MappedText body = reader.heredoc(plain, isChomped, word.start());
        heredocs.add(new Heredoc(word, plain, isExpanded, body));
      }
    }
    return heredocs;
  }

  static SyntaxFailure missing(Word name, String expected) {
    return new SyntaxFailure(
        name.start(),
        "found `" + Excerpt.of(name.written()) + "` alone, expected " + expected + " behind it");
  }
}
