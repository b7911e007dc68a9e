package dev.okite.cli.command;

import java.util.Optional;

/**
 * Reads a command line as people write it, without the library that knows all of command lines.
 * Loading that takes longer than most checks, so what is plain does not wait for it. The library
 * decides what is right: whatever is not certain here, such as a mistake, is left to it.
 */
final class PlainArguments {
  /** A command that knows its options by name. */
  interface Target extends Subcommand {
    /** Switches on the option {@code name}; false if there is none that takes no value. */
    boolean set(String name);

    /**
     * Gives {@code value} to the option {@code name}; false if there is none that takes one, or it
     * takes one only and has it.
     */
    boolean set(String name, String value);

    /** Adds a path. */
    void add(String path);
  }

  private PlainArguments() {}

  /** The command that {@code arguments} ask for; empty if the library has to read them. */
  static Optional<Subcommand> read(String... arguments) {
    if (arguments.length < 2 || !arguments[0].equals("check")) {
      return Optional.empty();
    }
    Target command = new CheckCommand();
    return readInto(command, arguments) ? Optional.of(command) : Optional.empty();
  }

  private static boolean readInto(Target command, String... arguments) {
    boolean hasPath = false;
    for (int i = 1; i < arguments.length; i++) {
      String argument = arguments[i];
      if (!isOption(argument)) {
        command.add(argument);
        hasPath = true;
        continue;
      }
      int sign = argument.indexOf('=');
      if (sign < 0 && command.set(argument)) {
        continue;
      }
      String name = sign < 0 ? argument : argument.substring(0, sign);
      String value = sign < 0 ? at(++i, arguments) : argument.substring(sign + 1);
      if (value.isEmpty() || value.startsWith("-") || !command.set(name, value)) {
        return false;
      }
    }
    return hasPath;
  }

  private static String at(int index, String... arguments) {
    return index < arguments.length ? arguments[index] : "";
  }

  /** A single {@code -} is standard input. */
  private static boolean isOption(String argument) {
    return argument.startsWith("-") && argument.length() > 1;
  }
}
