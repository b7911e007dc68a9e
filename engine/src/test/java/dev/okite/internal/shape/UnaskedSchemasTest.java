package dev.okite.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Okite;
import dev.okite.PolicySource;
import dev.okite.schema.DocumentType;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.schema.Sign;
import dev.okite.value.ValueKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schemas of other documents than a policy is about are not read. */
class UnaskedSchemasTest {
  private static final SchemaCatalog CATALOG =
      SchemaCatalog.of(
          CatalogFile.read(),
          SchemaCatalog.ofTypes(
              List.of(
                  foreign(DocumentType.of("Bill", Map.of("format", "bill/*"), unread("Bill"))),
                  foreign(
                      DocumentType.of("Scan", Map.of(), unread("Scan"))
                          .with(Sign.of(ValueKind.LIST, "matches"))))));

  private static Schema unread(String name) {
    return Schema.lazy(
        name,
        () -> {
          throw new AssertionError(name + " was read");
        });
  }

  private static DocumentType foreign(DocumentType type) {
    return type.with(Sign.without("apiVersion"), Sign.without("kind"));
  }

  @Test
  void aPolicyAboutOneKindReadsNoOther() {
    String policy =
        """
        policy p {
          match resource.kind == "Pod" and resource.apiVersion == "v1"
          rule r {
            severity high
            deny when resource.spec.hostNetwork
          }
        }
        """;
    assertThat(
            Okite.builder()
                .schemas(CATALOG)
                .build()
                .compile(PolicySource.text("p.okite", policy))
                .diagnostics())
        .isEmpty();
  }
}
