package dev.okite.policies.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okite.Binding;
import dev.okite.Compilation;
import dev.okite.Documents;
import dev.okite.EvaluationContext;
import dev.okite.Okite;
import dev.okite.PolicyLinks;
import dev.okite.PolicySource;
import dev.okite.Report;
import dev.okite.builtin.Builtin;
import dev.okite.builtin.BuiltinFamily;
import dev.okite.builtin.Parameter;
import dev.okite.diagnostic.DiagnosticCode;
import dev.okite.document.Document;
import dev.okite.policies.StandardPolicies;
import dev.okite.source.Source;
import dev.okite.syntax.binary.TreeWriter;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import dev.okite.type.Type;
import dev.okite.value.ErrorCode;
import dev.okite.value.StringValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Engines with the functions of the standard policies, and what they take of policies' links. */
class EngineTest {
  private static final String TEXT =
      "module m policy p { rule r { deny when purl(resource.p).name == \"x\" } }";

  @Test
  void onlyEnginesWithTheFunctionsKnowThem() {
    PolicySource source = PolicySource.text("m.okite", TEXT);

    assertThat(StandardPolicies.engine().compile(source).policies()).isPresent();
    assertThat(Okite.create().compile(source).policies()).isEmpty();
  }

  @Test
  void hostsAddTheirOwn() {
    Okite engine =
        Okite.builder()
            .functions(StandardPolicies.functions())
            .function(greet(Type.STRING))
            .build();

    assertThat(engine.functions().names()).contains("greet", "purl", "sha256");
    assertThatThrownBy(
            () ->
                Okite.builder()
                    .functions(StandardPolicies.functions())
                    .functions(StandardPolicies.functions())
                    .build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesMakeNoFunctions() {
    BuiltinFamily lazy =
        new BuiltinFamily() {
          @Override
          public Set<String> names() {
            return Set.of("greet");
          }

          @Override
          public List<Builtin> functions() {
            throw new AssertionError("nobody asked");
          }
        };
    Okite engine = Okite.builder().functions(List.of(lazy)).build();

    assertThat(engine.functions().names()).contains("greet");
    assertThat(engine.compile(PolicySource.text("m.okite", "let a = 1")).policies()).isPresent();
  }

  @Test
  void linksAreTakenByEnginesWithTheSameFunctions() {
    PolicySource linked = linked(StandardPolicies.engine(), TEXT);
    PolicySource damaged = damaged(linked(StandardPolicies.engine(), TEXT));

    assertThat(StandardPolicies.engine().compile(linked).diagnostics()).isEmpty();
    // Only who looks at them sees the damage.
    assertThat(codes(StandardPolicies.engine().compile(damaged)))
        .containsExactly(DiagnosticCode.UNUSABLE_TREE);
  }

  @Test
  void linksAreLeftAloneByEnginesWithOthers() {
    PolicySource linked =
        linked(
            StandardPolicies.engine(),
            "module m policy p { rule r { deny when resource.a == 1 } }");

    assertThat(Okite.create().compile(linked).policies()).isPresent();
    assertThat(Okite.create().compile(linked).diagnostics()).isEmpty();
  }

  @Test
  void linksAreRefusedWhereAFunctionHasAnotherSignature() {
    String text = "module m policy p { rule r { deny when greet(\"a\") == 1 } }";
    Okite one = Okite.builder().function(greet(Type.ANY)).build();
    Okite other = Okite.builder().function(greet(Type.INT)).build();
    PolicySource linked = linked(one, text);

    assertThat(one.compile(linked).diagnostics()).isEmpty();
    Compilation compiled = other.compile(linked);
    assertThat(codes(compiled)).containsExactly(DiagnosticCode.UNUSABLE_TREE);
    assertThat(compiled.diagnostics().get(0).message()).contains("another function `greet`");
  }

  @Test
  void functionsOfFamiliesThatThrowAreErrors() {
    BuiltinFamily broken =
        new BuiltinFamily() {
          @Override
          public Set<String> names() {
            return Set.of("greet");
          }

          @Override
          public List<Builtin> functions() {
            return List.of(
                new Builtin(
                    "greet",
                    List.of(),
                    Type.STRING,
                    "Fails.",
                    (a, context) -> {
                      throw new IllegalStateException("nobody is there");
                    }));
          }
        };
    PolicySource source =
        PolicySource.text(
            "m.okite", "module m policy p { rule r { deny when resource.x == greet() } }");
    Document document = Documents.of("d", Map.of("x", "y"));
    Report report =
        Okite.builder()
            .functions(List.of(broken))
            .build()
            .compile(source)
            .orThrow()
            .bind(Binding.all())
            .evaluate(List.of(document), EvaluationContext.empty());

    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.error().orElseThrow().code()).isEqualTo(ErrorCode.HOST_FAILURE));
  }

  private static Builtin greet(Type result) {
    return new Builtin(
        "greet",
        List.of(Parameter.of("name", Type.STRING)),
        result,
        "Greets.",
        (a, context) -> StringValue.of("hello " + a[0]));
  }

  private static List<DiagnosticCode> codes(Compilation compilation) {
    return compilation.diagnostics().stream().map(each -> each.code()).toList();
  }

  private static PolicySource linked(Okite engine, String text) {
    PolicySource source = PolicySource.text("m.okite", text);
    Map<String, byte[]> links = PolicyLinks.of(engine, List.of(source));
    return source.withTree(tree(text)).withLinks(Objects.requireNonNull(links.get("m.okite")));
  }

  private static byte[] tree(String text) {
    return TreeWriter.write(
        PolicyParser.parse(Source.of("m.okite", text), ParseLimits.DEFAULTS).file(),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static PolicySource damaged(PolicySource source) {
    byte[] links =
        Objects.requireNonNull(
            PolicyLinks.of(StandardPolicies.engine(), List.of(PolicySource.text("m.okite", TEXT)))
                .get("m.okite"));
    links[links.length - 1] ^= 1;
    return source.withLinks(links);
  }
}
