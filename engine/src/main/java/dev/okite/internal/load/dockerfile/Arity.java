package dev.okite.internal.load.dockerfile;

import dev.okite.source.Excerpt;
import java.util.List;

/** How many arguments each instruction takes. A build refuses what has others. */
final class Arity {
  private Arity() {}

  /**
   * Checks the arguments of an instruction.
   *
   * @throws SyntaxFailure if a build would refuse them
   */
  static void check(
      Keyword keyword, Word name, Word rest, List<Argument> arguments, boolean isJson) {
    switch (keyword) {
      case ADD, COPY -> {
        if (arguments.size() < 2) {
          throw new SyntaxFailure(
              name.start(),
              "found `"
                  + keyword
                  + "` with less than two arguments, expected what to copy and then where to");
        }
      }
      case FROM -> checkFrom(name, arguments);
      case ARG, ENV, LABEL -> checkPairs(keyword, name, rest, arguments);
      case EXPOSE -> checkNotEmpty(arguments, name, "a port");
      case VOLUME -> checkNotEmpty(arguments, name, "a path");
      case MAINTAINER, STOPSIGNAL, USER, WORKDIR -> checkNotEmpty(arguments, name, "an argument");
      case RUN -> {
        if (rest.from() >= rest.to()) {
          throw InstructionParser.missing(name, "a command");
        }
      }
      case SHELL -> {
        if (!isJson || arguments.isEmpty()) {
          throw new SyntaxFailure(
              name.start(),
              "found `SHELL` without an array of strings, expected one such as `SHELL"
                  + " [\"/bin/bash\", \"-c\"]`");
        }
      }
      case CMD, ENTRYPOINT, HEALTHCHECK, ONBUILD -> {
        // Any number will do, or was looked at already.
      }
    }
  }

  private static void checkNotEmpty(List<Argument> arguments, Word name, String expected) {
    if (arguments.isEmpty()) {
      throw InstructionParser.missing(name, expected);
    }
  }

  private static void checkFrom(Word name, List<Argument> arguments) {
    checkNotEmpty(arguments, name, "an image");
    boolean hasAs =
        arguments.size() > 1 && arguments.get(1).text().written().equalsIgnoreCase("as");
    boolean isNamed = hasAs && arguments.size() == 3;
    if (hasAs && !isNamed) {
      throw new SyntaxFailure(
          arguments.get(1).written().start(),
          "found "
              + (arguments.size() - 2)
              + " words behind `AS`, expected one, the name of the stage");
    } else if (arguments.size() != 1 && !isNamed) {
      throw new SyntaxFailure(
          arguments.get(1).written().start(),
          "found `"
              + Excerpt.of(arguments.get(1).written().written())
              + "` behind the image, expected `AS` and the name of the stage, or nothing");
    }
    if (isNamed && !isStageName(arguments.get(2).text().written())) {
      throw new SyntaxFailure(
          arguments.get(2).written().start(),
          "found `"
              + Excerpt.of(arguments.get(2).written().written())
              + "` as the name of a stage, expected a letter, and then letters, digits, `-`, `_` and"
              + " `.`");
    }
  }

  private static boolean isStageName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean isOther = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
      if (!isLetter && (i == 0 || !isOther)) {
        return false;
      }
    }
    return true;
  }

  private static void checkPairs(Keyword keyword, Word name, Word rest, List<Argument> arguments) {
    checkNotEmpty(arguments, name, "a name and a value");
    boolean isOld = keyword != Keyword.ARG && arguments.get(0).text().indexOf('=') < 0;
    if (isOld && arguments.size() < 2) {
      throw new SyntaxFailure(
          rest.start(),
          "found a name without a value behind `" + keyword + "`, expected `NAME=VALUE`");
    }
    for (Argument argument : arguments) {
      Word word = argument.text();
      int equals = word.indexOf('=');
      if (equals == word.from() || (equals < 0 && !isOld && keyword != Keyword.ARG)) {
        throw new SyntaxFailure(
            word.start(),
            "found `"
                + Excerpt.of(word.written())
                + "`, expected `NAME=VALUE`; a value with blanks needs quotes");
      } else if (isOld) {
        return;
      }
    }
  }
}
