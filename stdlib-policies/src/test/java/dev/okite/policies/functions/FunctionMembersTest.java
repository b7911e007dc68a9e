package dev.okite.policies.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Binding;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.PolicySource;
import dev.okite.builtin.Builtin;
import dev.okite.finding.Finding;
import dev.okite.policies.StandardPolicies;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The members that functions say they give are those that they give. */
class FunctionMembersTest {
  @ParameterizedTest
  @CsvSource({
    "purl, pkg:npm/a@1",
    "licences, MIT",
    "digest, sha1:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "cvss, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
  })
  void members_areThoseOfTheValue(String function, String text) {
    Builtin builtin =
        StandardPolicies.functions().stream()
            .flatMap(family -> family.functions().stream())
            .filter(each -> each.name().equals(function))
            .findFirst()
            .orElseThrow();
    String policy =
        "policy p { rule r { severity low\n deny when true because "
            + "\"{"
            + function
            + "(resource.text).keys().sort().join(\",\")}\" } }";
    List<Finding> findings =
        StandardPolicies.engine()
            .compile(PolicySource.text("p.okite", policy))
            .orThrow()
            .bind(Binding.all())
            .evaluate(
                Documents.yaml("d", ("text: " + text).getBytes(StandardCharsets.UTF_8)).documents(),
                EvaluationContext.at(Instant.EPOCH))
            .findings();
    assertThat(findings.get(0).message())
        .isEqualTo(String.join(",", builtin.members().keySet().stream().sorted().toList()));
  }
}
