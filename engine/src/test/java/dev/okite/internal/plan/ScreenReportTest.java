package dev.okite.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.internal.check.CheckedProgram;
import dev.okite.internal.check.Checker;
import dev.okite.internal.eval.AppliedPolicy;
import dev.okite.internal.library.CoreLibrary;
import dev.okite.internal.rewrite.Rewrites;
import dev.okite.internal.screen.Kind;
import dev.okite.internal.screen.PolicyRules;
import dev.okite.internal.screen.ScreenReport;
import dev.okite.internal.screen.Screening;
import dev.okite.internal.screen.Screens;
import dev.okite.internal.sketch.Reason;
import dev.okite.source.Source;
import dev.okite.source.Span;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the walk through a document looks at, and what it leaves to the evaluation. */
class ScreenReportTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/okite/internal/plan");
  private static final Path GOLDEN = FOLDER.resolve("screens.txt");

  @Test
  void eachRuleIsRuledOutAsFarAsItsTextAllows() throws IOException {
    ScreenReport report = screens().report(new Kind("v1", "Pod"));
    StringBuilder text = new StringBuilder();
    for (ScreenReport.Fate fate : report.rules()) {
      text.append(fate.plan().description().name())
          .append(fate.guards().isEmpty() ? "" : ", if its guards hold")
          .append('\n');
      fate.need().reason().ifPresent(reason -> text.append(asWritten(reason)));
      fate.need().atoms().stream()
          .map(Object::toString)
          .distinct()
          .forEach(atom -> text.append("  ").append(atom).append('\n'));
    }
    text.append("left out: ").append(report.leftOut()).append('\n');
    if (Boolean.getBoolean("okite.rewrite")) {
      Files.writeString(GOLDEN, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(GOLDEN));
  }

  private static String asWritten(Reason reason) {
    String expression = reason.span().map(Span::text).orElse("");
    return "  as written: " + reason.text() + " `" + expression + "`\n";
  }

  private static Screens screens() throws IOException {
    String source = Files.readString(FOLDER.resolve("screens.okite"));
    PolicyFile file =
        PolicyParser.parse(Source.of("screens.okite", source), ParseLimits.DEFAULTS).file();
    CheckedProgram program =
        Checker.check(List.of(file), CoreLibrary.create(), Map.of()).program().orElseThrow();
    ProgramPlan shared = new ProgramPlan(program, Rewrites.ALL, PlanLog.NONE);
    SharedRules numbers = new SharedRules(program);
    List<PolicyRules> rules = new ArrayList<>();
    program
        .policies()
        .values()
        .forEach(
            policy -> {
              PolicyPlan plan =
                  PolicyPlanner.plan(shared, new AppliedPolicy(policy, Map.of()), numbers);
              rules.add(
                  new PolicyRules(
                      "policy" + rules.size(), rules.size(), plan.rules(), plan.policySlots()));
            });
    return new Screens(rules, new Screening(true, Rewrites.ALL));
  }
}
