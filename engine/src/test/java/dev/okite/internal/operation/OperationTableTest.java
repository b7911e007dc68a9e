package dev.okite.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.internal.library.CoreLibrary;
import dev.okite.table.StepBudget;
import dev.okite.table.Table;
import dev.okite.value.BoolValue;
import dev.okite.value.IntValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the operators give, row by row in {@code src/test/resources/operations}. */
class OperationTableTest {
  @TestFactory
  Stream<DynamicTest> rowsHold() {
    if (Boolean.getBoolean("okite.rewrite")) {
      Table.in("operations").forEach(table -> table.rewrite(OperationTableTest::call));
    }
    return Table.in("operations").stream()
        .flatMap(table -> table.rows().stream())
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.call(),
                    () ->
                        assertThat(Table.evaluate(row, OperationTableTest::call))
                            .isEqualTo(row.result())));
  }

  private static Value call(String name, List<Value> arguments) {
    Value left = arguments.get(0);
    if (name.equals("negate")) {
      return Arithmetic.negate(left);
    }
    if (arguments.size() == 1) {
      return CoreLibrary.create()
          .find(name)
          .orElseThrow()
          .call(new Value[] {left}, new StepBudget(1000));
    }
    Value right = arguments.get(1);
    return switch (name) {
      case "add" -> Arithmetic.add(left, right);
      case "subtract" -> Arithmetic.subtract(left, right);
      case "multiply" -> Arithmetic.multiply(left, right);
      case "divide" -> Arithmetic.divide(left, right);
      case "remainder" -> Arithmetic.remainder(left, right);
      case "equal" -> BoolValue.of(left.equals(right));
      case "compare" -> IntValue.of(Integer.signum(Ordering.compare(left, right)));
      case "in" -> BoolValue.of(Membership.contains(left, right));
      case "concatenate" -> Lists.concatenate(left, right);
      case "member" -> Navigation.member(left, text(right));
      case "index" -> Navigation.index(left, right);
      case "like" -> BoolValue.of(Glob.compile(text(right)).matches(text(left)));
      case "matches" -> BoolValue.of(Regex.compile(text(right)).matches(text(left)));
      default -> throw new IllegalArgumentException("no operation " + name);
    };
  }

  private static String text(Value value) {
    return ((StringValue) value).value();
  }
}
