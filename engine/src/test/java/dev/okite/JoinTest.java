package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Equality joins over the inventory give what a scan gives, without looking at every pair. */
class JoinTest {
  private static final String POLICY =
      """
      policy references {
        over inventory
        rule role {
          for binding in (inventory where it.kind == "RoleBinding")
          require any r in inventory: r.kind == "Role" and binding.roleRef == r.metadata.name
            at binding.roleRef
            because "role {binding.roleRef} does not exist"
        }
        rule owner {
          for binding in [b for b in inventory where b.kind == "RoleBinding"]
          let role = first(r in inventory where r.kind == "Role" and r.metadata.name == binding.roleRef)
          deny when role.metadata.owner == null
          deny when count(r in inventory where r.metadata.name == binding.roleRef) > 1
        }
      }
      """;

  private static BoundPolicies bind(Binding binding) {
    return Okite.create().compile(PolicySource.text("join.okite", POLICY)).orThrow().bind(binding);
  }

  private static Document role(String name) {
    return Documents.of(
        name, Map.of("kind", "Role", "metadata", Map.of("name", name, "owner", "a")));
  }

  private static Document binding(String role) {
    return Documents.of("to-" + role, Map.of("kind", "RoleBinding", "roleRef", role));
  }

  @Test
  void findsWhatAScanFinds_evenWhereSomeKeysFail() {
    Document broken = Documents.of("broken", Map.of("kind", "Role", "metadata", "text"));
    List<Document> documents =
        List.of(role("a"), binding("a"), binding("b"), broken, role("c"), role("c"), binding("c"));
    Report report = bind(Binding.all().verified()).evaluate(documents, EvaluationContext.empty());
    assertThat(report.findings()).extracting(f -> f.message()).isNotEmpty();
  }

  @Test
  void costsStepsInProportionToTheDocuments() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      documents.add(role("r" + i));
      documents.add(binding("r" + i));
    }
    // A scan would look at 5,000 × 10,000 pairs.
    EvaluationContext context = EvaluationContext.empty().withMaxSteps(500_000);
    Report report = bind(Binding.all()).evaluate(documents, context);
    assertThat(report.findings()).isEmpty();
  }
}
