package dev.okite.internal.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.okite.builtin.BuiltinLibrary;
import dev.okite.internal.operation.Lists;
import dev.okite.internal.operation.SizeLimits;
import dev.okite.table.StepBudget;
import dev.okite.value.ErrorCode;
import dev.okite.value.EvaluationFailure;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** No argument makes a function run out of time, memory or stack. */
class LimitTest {
  private static final BuiltinLibrary LIBRARY = CoreLibrary.create();
  private static final long STEPS = 10_000_000;

  @Test
  void listsAreBounded() {
    ListValue half = numbers(SizeLimits.MAX_ELEMENTS / 2 + 1);

    assertThat(codeOf(() -> Lists.concatenate(half, half))).isEqualTo(ErrorCode.SIZE_LIMIT);
    assertThat(codeOf(() -> call("flatten", ListValue.of(List.of(half, half)))))
        .isEqualTo(ErrorCode.SIZE_LIMIT);
    assertThat(codeOf(() -> call("split", text("a".repeat(2_000_000)), text(""))))
        .isEqualTo(ErrorCode.SIZE_LIMIT);
    assertThat(codeOf(() -> call("split", text(",".repeat(2_000_000)), text(","))))
        .isEqualTo(ErrorCode.SIZE_LIMIT);
    assertThat(codeOf(() -> call("lines", text("\n".repeat(2_000_000)))))
        .isEqualTo(ErrorCode.SIZE_LIMIT);
  }

  @Test
  void textIsBounded() {
    Value long1 = text("a".repeat(SizeLimits.MAX_CHARACTERS / 2 + 1));

    assertThat(codeOf(() -> call("join", ListValue.of(List.of(long1, long1)), text(""))))
        .isEqualTo(ErrorCode.SIZE_LIMIT);
    assertThat(
            codeOf(
                () ->
                    call("replace", text("a".repeat(20_000)), text("a"), text("b".repeat(20_000)))))
        .isEqualTo(ErrorCode.SIZE_LIMIT);
    assertThat(codeOf(() -> call("json", ListValue.of(List.of(long1, long1)))))
        .isEqualTo(ErrorCode.SIZE_LIMIT);
    assertThat(codeOf(() -> call("base64Encode", text("a".repeat(SizeLimits.MAX_CHARACTERS)))))
        .isEqualTo(ErrorCode.SIZE_LIMIT);
  }

  @Test
  void valuesThatRepeatThemselvesCostWhatTheyHold() {
    Value doubling = IntValue.of(1);
    for (int i = 0; i < 60; i++) {
      doubling = ListValue.of(List.of(doubling, doubling));
    }
    Value value = doubling;

    for (String function : List.of("json", "string", "descendants")) {
      assertThat(codeOf(() -> call(function, value)))
          .as(function)
          .isIn(ErrorCode.STEP_LIMIT, ErrorCode.SIZE_LIMIT);
    }
    assertThat(codeOf(() -> call("unique", value))).isEqualTo(ErrorCode.STEP_LIMIT);
    assertThat(codeOf(() -> call("contains", value, value))).isEqualTo(ErrorCode.STEP_LIMIT);
  }

  @Test
  void deepValuesDoNotExhaustTheStack() {
    Value deep = IntValue.of(1);
    for (int i = 0; i < 100_000; i++) {
      deep = ListValue.of(List.of(deep));
    }
    Value value = deep;

    for (String function : List.of("json", "string", "unique")) {
      assertThat(codeOf(() -> call(function, value))).as(function).isEqualTo(ErrorCode.SIZE_LIMIT);
    }
    assertThat(((ListValue) call("descendants", value)).size()).isEqualTo(100_000);
  }

  @Test
  void valuesOfOneHashCostEveryComparison() {
    List<Value> colliding = new ArrayList<>();
    for (int i = 0; i < 1 << 14; i++) {
      StringBuilder word = new StringBuilder();
      for (int bit = 0; bit < 14; bit++) {
        word.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      colliding.add(text(word.toString()));
    }
    assertThat(colliding.stream().map(Value::hashCode).distinct()).hasSize(1);

    assertThat(codeOf(() -> call("unique", ListValue.of(colliding))))
        .isEqualTo(ErrorCode.STEP_LIMIT);
  }

  @Test
  void comparingLongTextCostsItsLength() {
    List<Value> texts = Collections.nCopies(20_000, text("a".repeat(100_000)));

    assertThat(codeOf(() -> call("sort", ListValue.of(texts)))).isEqualTo(ErrorCode.STEP_LIMIT);
  }

  @Test
  void largePatternsCostMoreThanSmallOnes() {
    Value text = text("a".repeat(1_000_000));

    assertThat(call("search", text, text("b")).render()).isEqualTo("false");
    assertThat(codeOf(() -> call("search", text, text("(a?){700}b"))))
        .isEqualTo(ErrorCode.STEP_LIMIT);
  }

  @Test
  void textsThatAreReadAreBounded() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
    }

    assertThat(codeOf(() -> call("parseJson", text("[".repeat(100_000)))))
        .isEqualTo(ErrorCode.INVALID_VALUE);
    assertThat(codeOf(() -> call("parseYaml", text("[".repeat(100_000)))))
        .isEqualTo(ErrorCode.INVALID_VALUE);
    assertThat(codeOf(() -> call("parseYaml", text(bomb.toString()))))
        .isEqualTo(ErrorCode.INVALID_VALUE);
  }

  @Test
  void textsInTextsAreBounded() {
    String text = "1";
    for (int i = 0; i < 17; i++) {
      text = JsonWriter.write(text(text));
    }
    Value[] fields = {StringValue.at(text, 0, 1)};
    Value value = MapValue.at(new String[] {"a"}, fields, null, 0, 1).get("a");
    for (int i = 0; i < 16; i++) {
      value = call("parseJson", value);
    }
    Value innermost = value;

    assertThat(codeOf(() -> call("parseJson", innermost))).isEqualTo(ErrorCode.SIZE_LIMIT);
  }

  private static ListValue numbers(int count) {
    return ListValue.of(Collections.nCopies(count, IntValue.of(1)));
  }

  private static Value text(String text) {
    return StringValue.of(text);
  }

  private static ErrorCode codeOf(ThrowingCallable call) {
    return catchThrowableOfType(EvaluationFailure.class, call).code();
  }

  private static Value call(String name, Value... arguments) {
    return LIBRARY.find(name).orElseThrow().call(arguments, new StepBudget(STEPS));
  }
}
