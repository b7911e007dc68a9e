package dev.okite.internal.load.dockerfile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known in a stage at one point of it. */
final class StageState {
  private final Scope scope;
  private final Scope global;

  /** The stages before this one, by their names in small letters. */
  private final Map<String, Integer> earlier;

  private final int index;
  private final boolean isWindows;
  private @Nullable List<Argument> shell;

  /**
   * @param scope what variables are worth at its start
   * @param global what build arguments are worth that stand before all stages
   * @param isWindows whether the shell of a stage that names none is not that of Unix
   */
  StageState(
      int index,
      Scope scope,
      Scope global,
      Map<String, Integer> earlier,
      boolean isWindows,
      @Nullable List<Argument> shell) {
    this.index = index;
    this.scope = scope;
    this.global = global;
    this.earlier = earlier;
    this.isWindows = isWindows;
    this.shell = shell;
  }

  /** The state before the first stage, where build arguments are declared for all of them. */
  static StageState beforeAll(Scope global) {
    return new StageState(0, global, global, Map.of(), false, null);
  }

  Scope scope() {
    return scope;
  }

  /** A state in which no variable is known: that of a build which is still to come. */
  StageState aside() {
    Scope nothing = scope.none();
    return new StageState(index, nothing, nothing, earlier, isWindows, shell);
  }

  /** What a build argument without a default is worth: what it is worth before all stages. */
  @Nullable String globalArgument(String name) {
    return global.value(name);
  }

  /** Which stage before this one {@code name} stands for, a name or a number; or -1. */
  int earlier(String name) {
    Integer named = earlier.get(StageNames.key(name));
    int stage = named == null ? StageNames.number(name, index) : named;
    return stage < index ? stage : -1;
  }

  /** The words of the shell that the file names; null if it names none. */
  @Nullable List<Argument> shell() {
    return shell;
  }

  void setShell(List<Argument> words) {
    shell = words;
  }

  /** Whether commands have the syntax of a Unix shell. */
  boolean hasPosixShell() {
    return shell == null
        ? !isWindows
        : !shell.isEmpty() && CommandSink.isShell(Command.name(shell.get(0)).written());
  }
}
