package dev.okite.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.value.MapValue;
import dev.okite.value.StringValue;
import dev.okite.value.ValueKind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
  private static final Schema TEXT = Schema.of(ValueKind.STRING).build();

  @Test
  void anyAllowsEverything() {
    assertThat(Schema.ANY.kinds()).containsExactly(ValueKind.values());
    assertThat(Schema.ANY.entries()).containsSame(Schema.ANY);
    assertThat(Schema.ANY.element()).containsSame(Schema.ANY);
    assertThat(Schema.ANY.values()).isEmpty();
  }

  @Test
  void aMapWithFieldsAllowsNoOthersUnlessItSaysSo() {
    Schema closed = Schema.of(ValueKind.MAP).field(Field.of("a", TEXT)).build();
    assertThat(closed.field("a").map(Field::schema)).containsSame(TEXT);
    assertThat(closed.field("b")).isEmpty();
    assertThat(closed.entries()).isEmpty();
    assertThat(closed.element()).isEmpty();
    assertThat(Schema.of(ValueKind.MAP).entries(TEXT).build().entries()).containsSame(TEXT);
  }

  @Test
  void aLazySchemaIsMadeOnceAndMayReferToItself() {
    AtomicInteger made = new AtomicInteger();
    Schema[] node = new Schema[1];
    node[0] =
        Schema.lazy(
            "Node",
            () -> {
              made.incrementAndGet();
              return Schema.of(ValueKind.MAP).field(Field.of("next", node[0])).build();
            });
    assertThat(node[0].name()).isEqualTo("Node");
    assertThat(made).hasValue(0);
    Schema next = node[0].fields().get(0).schema();
    assertThat(next).isSameAs(node[0]);
    assertThat(next.fields()).hasSize(1);
    assertThat(made).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "*, anything, true",
    "apps/*, apps/v1, true",
    "apps/*, batch/v1, false",
    "*/v1, apps/v1, true",
    "a*b*c, aXbYbZc, true",
    "a*b*c, aXbYb, false",
    "CycloneDX, CycloneDX, true",
    "CycloneDX, CycloneDXX, false",
  })
  void aMarkIsATextWithStars(String glob, String text, boolean matches) {
    DocumentType type = DocumentType.of("T", Map.of("format", glob), Schema.ANY);
    MapValue root = MapValue.of(Map.of("format", StringValue.of(text)));
    assertThat(type.recognises(root)).isEqualTo(matches);
  }

  @Test
  void aCatalogFindsTypesAndTheNamedSchemasThatTheyReach() {
    Schema inner = Schema.of(ValueKind.MAP).named("Inner").build();
    Schema list = Schema.of(ValueKind.LIST).element(inner).build();
    Schema root = Schema.of(ValueKind.MAP).field(Field.of("inners", list)).build();
    DocumentType thing = DocumentType.kubernetes("example.com/v1", "Thing", root);
    DocumentType other = DocumentType.of("Bill", Map.of("format", "Bill-*"), Schema.ANY);
    SchemaCatalog catalog = SchemaCatalog.ofTypes(List.of(thing, other));
    assertThat(catalog.documents()).containsExactly(thing, other);
    assertThat(catalog.find("example.com/v1", "Thing")).containsSame(thing);
    assertThat(catalog.find("example.com/v2", "Thing")).isEmpty();
    assertThat(catalog.named("Inner")).containsSame(inner);
    assertThat(catalog.named("Outer")).isEmpty();
    assertThat(catalog.typeOf(MapValue.of(Map.of("format", StringValue.of("Bill-1")))))
        .containsSame(other);
    assertThat(
            catalog.typeOf(
                MapValue.of(
                    Map.of(
                        "apiVersion",
                        StringValue.of("example.com/v1"),
                        "kind",
                        StringValue.of("Thing")))))
        .containsSame(thing);
  }

  @Test
  void ofSeveralCatalogsTheFirstCounts() {
    DocumentType first = DocumentType.kubernetes("v1", "Pod", Schema.ANY);
    DocumentType second = DocumentType.kubernetes("v1", "Pod", TEXT);
    DocumentType third = DocumentType.kubernetes("v1", "Node", TEXT);
    SchemaCatalog both =
        SchemaCatalog.of(
            SchemaCatalog.ofTypes(List.of(first)), SchemaCatalog.ofTypes(List.of(second, third)));
    assertThat(both.find("v1", "Pod")).containsSame(first);
    assertThat(both.find("v1", "Node")).containsSame(third);
    assertThat(both.documents()).containsExactly(first, third);
    assertThat(SchemaCatalog.EMPTY.documents()).isEmpty();
  }
}
