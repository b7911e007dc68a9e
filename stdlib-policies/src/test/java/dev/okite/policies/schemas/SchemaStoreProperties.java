package dev.okite.policies.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever happens to the bytes, reading them ends, and throws nothing. */
class SchemaStoreProperties {
  private static final byte[] BUNDLED = KubernetesSchemas.bytes("kubernetes.schemas");

  @Property(tries = 100)
  void damage_isNoticed(
      @ForAll @IntRange(min = 0, max = 60_000) int at,
      @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] damaged = BUNDLED.clone();
    damaged[at] ^= (byte) change;
    assertThat(SchemaStore.read(damaged)).isEmpty();
    assertThat(SchemaStore.documentation(damaged).size()).isZero();
  }

  @Property(tries = 30)
  void bytes_thatAreCutOffAreNoticed(@ForAll @IntRange(min = 0, max = 60_000) int length) {
    assertThat(SchemaStore.read(Arrays.copyOf(BUNDLED, length))).isEmpty();
  }

  /** As if the checksum were right. */
  @Property(tries = 60)
  void damage_thatIsNotNoticedDoesNoHarm(
      @ForAll @Size(min = 1, max = 30) int[] places, @ForAll byte[] values) {
    byte[] damaged = BUNDLED.clone();
    for (int i = 0; i < places.length && values.length > 0; i++) {
      damaged[Math.floorMod(places[i], damaged.length)] = values[i % values.length];
    }
    lookAtAll(SchemaStore.unchecked(damaged));
  }

  @Property(tries = 200)
  void bytes_ofAnyKindDoNoHarm(@ForAll byte[] bytes) {
    lookAtAll(SchemaStore.unchecked(bytes));
  }

  private static void lookAtAll(SchemaStore store) {
    KubernetesCatalog catalog = new KubernetesCatalog(store, 0, number -> "", ApiHistory.of(""));
    for (int i = 0; i < store.definitionCount(); i++) {
      assertThat(store.definition(i)).isNotNull();
    }
    catalog
        .documents()
        .forEach(
            type ->
                type.schema()
                    .fields()
                    .forEach(field -> assertThat(field.schema().kinds()).isNotNull()));
    assertThat(catalog.missing("apps/v1", "Nothing")).isNotNull();
  }
}
