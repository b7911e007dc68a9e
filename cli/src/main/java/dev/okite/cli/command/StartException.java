package dev.okite.cli.command;

import java.util.List;

/** Why a command does not start. */
final class StartException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;
  private final transient List<String> details;

  private StartException(List<String> problems, List<String> details) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
    this.details = List.copyOf(details);
  }

  /** Sentences that each say what is wrong. */
  static StartException of(List<String> problems) {
    return new StartException(problems, List.of());
  }

  /** A sentence that says what is wrong. */
  static StartException of(String problem) {
    return of(List.of(problem));
  }

  /** A sentence that says what is wrong, and lines that belong to it. */
  static StartException of(String problem, List<String> details) {
    return new StartException(List.of(problem), details);
  }

  List<String> problems() {
    return problems;
  }

  List<String> details() {
    return details;
  }
}
