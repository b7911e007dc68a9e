package dev.okite.policies.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.builtin.Builtin;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the functions give, row by row in {@code src/test/resources/functions}. */
class FunctionTableTest {
  @TestFactory
  Stream<DynamicTest> rowsHold() {
    if (Boolean.getBoolean("okite.rewrite")) {
      FunctionTable.all().forEach(FunctionTable::rewrite);
    }
    return FunctionTable.all().stream()
        .flatMap(table -> table.rows().stream())
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.call(),
                    () -> assertThat(FunctionTable.evaluate(row.call())).isEqualTo(row.result())));
  }

  @Test
  void everyFunctionHasARowThatSucceeds() {
    Set<String> covered =
        FunctionTable.all().stream()
            .flatMap(table -> table.rows().stream())
            .filter(row -> !row.isError())
            .map(FunctionTable.Row::function)
            .collect(Collectors.toSet());

    assertThat(covered)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(StandardFunctions.values())
                .flatMap(family -> family.names().stream())
                .toList());
  }

  @ParameterizedTest
  @EnumSource(StandardFunctions.class)
  void familyHasTheFunctionsThatItNames(StandardFunctions family) {
    assertThat(family.functions().stream().map(Builtin::name))
        .containsExactlyElementsOf(family.names());
  }
}
