package dev.okite.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What is read without the library is read as the library reads it. */
class PlainArgumentsProperties {
  private static final List<OptionSpec> OPTIONS =
      new CommandLine(new CheckCommand()).getCommandSpec().options();

  private static final List<String> VALUES =
      List.of(
          "deploy",
          "a b",
          "-",
          "--",
          "-x",
          "",
          "=",
          "a=b",
          "text",
          "json",
          "@file",
          "${x}",
          "'q'",
          "--policyx",
          "-h",
          "--jobs=",
          "2");

  @Property(tries = 3000)
  void plainArguments_areReadAsTheLibraryReadsThem(@ForAll("arguments") List<String> arguments)
      throws ReflectiveOperationException {
    List<String> line = new ArrayList<>(List.of("check"));
    line.addAll(arguments);
    Optional<Subcommand> plain = PlainArguments.read(line.toArray(String[]::new));
    Statistics.collect(plain.isPresent() ? "plain" : "left to the library");
    if (plain.isPresent()) {
      assertThat(Optional.of(state(plain.get()))).isEqualTo(byLibrary(arguments));
    }
  }

  @Example
  void everyOptionIsPlain() throws ReflectiveOperationException {
    for (OptionSpec option : OPTIONS) {
      if (option.usageHelp()) {
        continue;
      }
      List<String> arguments = new ArrayList<>(List.of(option.longestName(), "deploy"));
      if (option.arity().max() > 0) {
        arguments.add(1, "value");
      }
      List<String> line = new ArrayList<>(List.of("check"));
      line.addAll(arguments);
      Optional<Subcommand> plain = PlainArguments.read(line.toArray(String[]::new));
      assertThat(plain).as(option.longestName()).isPresent();
      assertThat(Optional.of(state(plain.get())))
          .as(option.longestName())
          .isEqualTo(byLibrary(arguments));
    }
  }

  @Provide
  Arbitrary<List<String>> arguments() {
    List<String> names = new ArrayList<>();
    OPTIONS.forEach(option -> names.addAll(Arrays.asList(option.names())));
    Arbitrary<String> name = Arbitraries.of(names);
    Arbitrary<String> value = Arbitraries.of(VALUES);
    Arbitrary<String> joined = name.flatMap(n -> value.map(v -> n + "=" + v));
    return Arbitraries.frequencyOf(
            Tuple.of(4, name.flatMap(n -> value.map(v -> List.of(n, v)))),
            Tuple.of(2, joined.map(List::of)),
            Tuple.of(3, value.map(List::of)),
            Tuple.of(1, name.map(List::of)))
        .list()
        .ofMaxSize(5)
        .map(parts -> parts.stream().flatMap(List::stream).toList());
  }

  /** What the library makes of it; empty where it would do anything but run the command. */
  private static Optional<Map<String, @Nullable Object>> byLibrary(List<String> arguments)
      throws ReflectiveOperationException {
    CheckCommand command = new CheckCommand();
    try {
      ParseResult parsed =
          new CommandLine(command)
              .setExpandAtFiles(false)
              .parseArgs(arguments.toArray(String[]::new));
      return parsed.isUsageHelpRequested() ? Optional.empty() : Optional.of(state(command));
    } catch (ParameterException wrong) {
      return Optional.empty();
    }
  }

  private static Map<String, @Nullable Object> state(Object command)
      throws ReflectiveOperationException {
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    for (Field field : command.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      @Nullable Object value = field.get(command);
      boolean isPart = field.isAnnotationPresent(Mixin.class);
      state.put(field.getName(), isPart && value != null ? state(value) : value);
    }
    return state;
  }
}
