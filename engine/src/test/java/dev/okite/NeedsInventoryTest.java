package dev.okite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedsInventoryTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule r { deny when resource.a }",
        "rule r { deny when unused(resource) > 0 and now > request.time }",
        "let every = inventory rule r { deny when resource.a }",
        "rule r { for x in resource.inventory deny when x.inventory because \"inventory\" }",
      })
  void documents_apart(String members) {
    assertThat(bind(members).needsInventory()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "over inventory rule r { for x in inventory deny when x.a }",
        "rule r { deny when count(inventory) > 1 }",
        "rule r { for x in inventory deny when x.a }",
        "rule r { deny when resource.a because \"one of {count(inventory)}\" }",
        "rule r { deny when resource.a at resource.b see first(x in inventory) }",
        "rule r { deny when resource.a fix set resource.a = count(inventory) }",
        "match any x in inventory: x.a rule r { deny when resource.a }",
        "let every = inventory rule r { deny when every[0].a }",
        "let every = inventory let some = every rule r { where some[0].a deny when resource.a }",
        "rule r { let every = inventory deny when every[0].a }",
        "rule r { deny when size() > 1 }",
        "rule r { deny when atLeast(resource.n) }",
        "rule r { deny when everything[0].a }",
        "include other",
        "include matched",
      })
  void documents_together(String members) {
    assertThat(bind(members).needsInventory()).isTrue();
  }

  @Test
  void aPolicyThatIsNotApplied_doesNotCount() {
    PolicySet policies = compile("include other", "");
    assertThat(policies.bind(Binding.of("m.plain")).needsInventory()).isFalse();
    assertThat(policies.bind(Binding.of("m.other")).needsInventory()).isTrue();
  }

  @Test
  void exceptions_areAboutAllDocuments() {
    PolicySet policies =
        compile(
            "rule r { deny when resource.a }",
            """
            exception e {
              covers p
              reason "a"
              owner b
              expires 2027-01-01
            }
            """);
    assertThat(policies.bind(Binding.of("m.p")).needsInventory()).isTrue();
  }

  private static BoundPolicies bind(String members) {
    return compile(members, "").bind(Binding.of("m.p"));
  }

  private static PolicySet compile(String members, String more) {
    String text =
        """
        module m
        let everything = inventory
        def size() = count(inventory)
        def atLeast(n) = n > size()
        def unused(x) = x.n
        policy plain { rule r { deny when resource.a } }
        policy other { rule r { deny when size() > 1 } }
        policy matched { match size() > 1 rule r { deny when resource.a } }
        policy p { %s }
        %s
        """
            .formatted(members, more);
    return Okite.create().compile(PolicySource.text("m.okite", text)).orThrow();
  }
}
