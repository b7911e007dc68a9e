package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What is true of each command. */
class SubcommandsTest {
  private static final int LINES = 40;
  private static final int COLUMNS = 80;

  static Set<String> names() {
    return root("--help").getSubcommands().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void help_fitsOnAScreenAndEndsWithAnExample(String name) {
    CommandLine command = Objects.requireNonNull(root("--help").getSubcommands().get(name), name);
    List<String> lines = command.getUsageMessage(Ansi.OFF).lines().toList();
    assertThat(lines).hasSizeLessThanOrEqualTo(LINES);
    assertThat(lines).allMatch(line -> line.length() <= COLUMNS);
    assertThat(lines.get(lines.size() - 1)).matches("  .*okite " + name + "\\b.*");
    assertThat(lines.get(0)).startsWith("Usage: okite " + name);
  }

  @Test
  void helpOfAll_fitsOnAScreen() {
    List<String> lines = root("--help").getUsageMessage(Ansi.OFF).lines().toList();
    assertThat(lines).hasSizeLessThanOrEqualTo(LINES);
    assertThat(lines).allMatch(line -> line.length() <= COLUMNS);
  }

  @ParameterizedTest
  @MethodSource("names")
  void commandThatIsNamed_isLoadedAlone(String name) {
    assertThat(root(name, "--help").getSubcommands()).containsOnlyKeys(name);
  }

  @Test
  void commands_areInOrder() {
    assertThat(new ArrayList<>(names())).isSorted();
  }

  private static CommandLine root(String... arguments) {
    CommandLine root = new CommandLine(new OkiteCommand());
    Subcommands.addTo(root, arguments);
    return root;
  }
}
