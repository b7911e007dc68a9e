package dev.okite.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.table.Values;
import dev.okite.value.OpaqueValue;
import dev.okite.value.Value;
import dev.okite.value.ValueKind;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MemberTypesTest {
  @Property(tries = 300)
  void membersAreOfTheirTypes(@ForAll("opaque") OpaqueValue value) {
    List<String> names = value.memberNames();

    assertThat(MemberTypes.names(value.kind())).containsExactlyInAnyOrderElementsOf(names);
    for (String name : names) {
      Value member = Navigation.member(value, name);
      assertThat(MemberTypes.find(value.kind(), name).orElseThrow().accepts(member))
          .as("%s of %s", name, value)
          .isTrue();
    }
  }

  @Test
  void listsHaveTheMembersThatNavigationKnows() {
    assertThat(MemberTypes.names(ValueKind.LIST))
        .containsExactlyInAnyOrderElementsOf(Navigation.LIST_MEMBERS);
    assertThat(MemberTypes.find(ValueKind.LIST, "length")).isEmpty();
  }

  @Provide
  Arbitrary<OpaqueValue> opaque() {
    return Arbitraries.oneOf(
        Values.durations(),
        Values.times(),
        Values.versions(),
        Values.quantities(),
        Values.cidrs(),
        Values.images());
  }
}
