package dev.okite.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.BuiltinLibrary;
import dev.okite.table.LiteralReader;
import dev.okite.table.StepBudget;
import dev.okite.table.Table;
import dev.okite.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the functions give, row by row in {@code src/test/resources/functions}. */
class FunctionTableTest {
  private static final BuiltinLibrary LIBRARY = CoreLibrary.create();

  @TestFactory
  Stream<DynamicTest> rowsHold() {
    if (Boolean.getBoolean("okite.rewrite")) {
      Table.in("functions").forEach(table -> table.rewrite(functions()));
    }
    return Table.in("functions").stream()
        .flatMap(table -> table.rows().stream())
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.call(),
                    () -> assertThat(Table.evaluate(row, functions())).isEqualTo(row.result())));
  }

  @Test
  void everyFunctionHasARowThatSucceeds() {
    Set<String> covered =
        Table.in("functions").stream()
            .flatMap(table -> table.rows().stream())
            .filter(row -> !row.isError())
            .map(Table.Row::function)
            .collect(Collectors.toSet());

    assertThat(covered)
        .containsExactlyInAnyOrderElementsOf(LIBRARY.all().stream().map(Builtin::name).toList());
  }

  static LiteralReader.Functions functions() {
    return FunctionTableTest::call;
  }

  private static Value call(String name, List<Value> arguments) {
    Builtin function = LIBRARY.find(name).orElseThrow(() -> new AssertionError("no " + name));
    assertThat(arguments).hasSizeBetween(function.minArity(), function.maxArity());
    return function.call(arguments.toArray(new Value[0]), new StepBudget(1_000_000));
  }
}
