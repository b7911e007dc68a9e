package dev.okite.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.builtin.BuiltinLibrary;
import dev.okite.table.StepBudget;
import dev.okite.value.IntValue;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that choose among values give those very values, so that their places stay. */
class PlaceTest {
  private static final BuiltinLibrary LIBRARY = CoreLibrary.create();

  private final Value three = IntValue.of(3);
  private final Value one = IntValue.of(1);
  private final Value two = IntValue.of(2);
  private final ListValue list = ListValue.of(List.of(three, one, two));

  @ParameterizedTest
  @ValueSource(strings = {"sort", "reverse", "unique", "flatten", "union", "descendants"})
  void keepsElements(String function) {
    Value other = function.equals("union") ? ListValue.EMPTY : list;
    ListValue result =
        (ListValue) (function.equals("union") ? call(function, list, other) : call(function, list));

    assertThat(result.elements())
        .usingElementComparator(PlaceTest::identity)
        .contains(three, one, two);
  }

  @Test
  void keepsChosenElements() {
    assertThat(call("min", list)).isSameAs(one);
    assertThat(call("max", list)).isSameAs(three);
    assertThat(((ListValue) call("slice", list, IntValue.of(1))).get(0)).isSameAs(one);
    ListValue equal = ListValue.of(List.of(IntValue.of(1), IntValue.of(2)));
    assertThat(((ListValue) call("intersection", list, equal)).get(0)).isSameAs(one);
    assertThat(((ListValue) call("difference", list, equal)).get(0)).isSameAs(three);
  }

  @Test
  void keepsValuesOfMaps() {
    MapValue map = MapValue.of(Map.of("a", one));
    StringValue key = StringValue.of("a");

    assertThat(((ListValue) call("values", map)).get(0)).isSameAs(one);
    assertThat(((MapValue) call("merge", map, MapValue.EMPTY)).get("a")).isSameAs(one);
    assertThat(call("get", map, key, two)).isSameAs(one);
    assertThat(call("get", MapValue.EMPTY, key, two)).isSameAs(two);
    MapValue entry = (MapValue) ((ListValue) call("entries", map)).get(0);
    assertThat(entry.get("value")).isSameAs(one);
  }

  @Test
  void keysStandWhereTheyStandInTheDocument() {
    MapValue map =
        MapValue.at(new String[] {"a"}, new Value[] {IntValue.at(1, 5, 6)}, new int[] {2, 3}, 0, 7);
    MapValue document = MapValue.at(new String[] {"m"}, new Value[] {map}, null, -1, -1);

    Value key = ((ListValue) call("keys", document.get("m"))).get(0);

    assertThat(key.isPlaced()).isTrue();
    assertThat(key.start()).isEqualTo(2);
  }

  @Test
  void conversionsThatChangeNothingGiveTheValue() {
    Value text = StringValue.of("abc");

    assertThat(call("string", text)).isSameAs(text);
    assertThat(call("int", one)).isSameAs(one);
    assertThat(call("abs", one)).isSameAs(one);
    assertThat(call("removePrefix", text, StringValue.of("x"))).isSameAs(text);
  }

  private static int identity(Value a, Value b) {
    return a == b ? 0 : 1;
  }

  private static Value call(String name, Value... arguments) {
    return LIBRARY.find(name).orElseThrow().call(arguments, new StepBudget(1000));
  }
}
