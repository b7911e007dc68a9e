package dev.okite.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Compilation;
import dev.okite.Okite;
import dev.okite.PolicySet;
import dev.okite.PolicySource;
import dev.okite.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes: reading gives a project or located problems, and never throws. */
class ProjectProperties {
  private static final PolicySource SOURCE =
      PolicySource.text("a.okite", "policy a { rule r { deny when true } }");

  private static final PolicySet POLICIES = Okite.create().compile(SOURCE).orThrow();

  private static final List<String> PIECES =
      List.of(
          "policies:",
          "sources:",
          "cluster:",
          "policy:",
          "params:",
          "action:",
          "severity:",
          "rules:",
          "exceptions:",
          "exceptionRules:",
          "scope: {}",
          "id: e",
          "reason: r",
          "owner: o",
          "created: 2027-01-01",
          "expires: 2027-02-01",
          "lifetime:",
          "approval:",
          "approvers:",
          "breadth: any",
          "renewals:",
          " unlimited",
          " critical:",
          " a",
          " r",
          " warn",
          " off",
          " low",
          " {",
          "}",
          " [",
          "]",
          ",",
          "\n",
          "\n  ",
          "\n  - ",
          "\n    ",
          "- ",
          "---\n",
          " &x",
          " *x",
          " 1",
          " null",
          " \"",
          "\u0000",
          "é");

  @Property(tries = 1000)
  void bytes(@ForAll byte[] bytes) {
    check(bytes);
  }

  @Property(tries = 5000)
  void piecesOfProjects(@ForAll("texts") String text) {
    check(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
  }

  private static void check(byte[] bytes) {
    ProjectReading reading = Project.read("okite.yaml", bytes, List.of("cluster"));
    assertThat(reading.project().isPresent()).isEqualTo(reading.problems().isEmpty());
    assertThat(reading.problems()).allMatch(p -> p.line() > 0 && p.column() > 0);
    reading.project().ifPresent(ProjectProperties::check);
  }

  /** What is wrong with exceptions in place comes out where they are compiled, with its place. */
  private static void check(Project project) {
    assertThat(project.binding(POLICIES)).isNotNull();
    List<PolicySource> sources = new ArrayList<>(List.of(SOURCE));
    project.exceptions().inPlace().ifPresent(sources::add);
    Compilation compilation = Okite.create().compile(sources);
    assertThat(compilation.policies().isPresent())
        .isEqualTo(compilation.diagnostics().stream().noneMatch(Diagnostic::isError));
  }
}
