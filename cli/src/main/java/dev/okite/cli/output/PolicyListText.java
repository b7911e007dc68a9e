package dev.okite.cli.output;

import dev.okite.PolicyDescription;
import dev.okite.finding.RuleDescription;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Policies and rules in tables, for people. */
public final class PolicyListText {
  private PolicyListText() {}

  /**
   * Writes a table of {@code policies} and one of {@code rules}, those of them that are not empty.
   *
   * @throws IOException if that cannot be written
   */
  public static void write(
      List<PolicyDescription> policies, List<RuleDescription> rules, Writer out)
      throws IOException {
    if (!policies.isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("POLICY", "RULES", "TITLE"));
      for (PolicyDescription policy : policies) {
        rows.add(
            List.of(
                policy.name(), String.valueOf(policy.rules().size()), policy.title().orElse("-")));
      }
      table(rows, out);
    }
    if (!policies.isEmpty() && !rules.isEmpty()) {
      out.write('\n');
    }
    if (!rules.isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("SEVERITY", "RULE", "OWNER", "PHASE", "CONTROLS", "TITLE"));
      for (RuleDescription rule : rules) {
        rows.add(
            List.of(
                rule.severity().word(),
                rule.name(),
                rule.owner().map(owner -> owner.word()).orElse("-"),
                rule.phase().map(phase -> phase.word()).orElse("-"),
                rule.controls().isEmpty() ? "-" : String.join(",", rule.controls()),
                rule.defaultMessage()));
      }
      table(rows, out);
    }
  }

  private static void table(List<List<String>> rows, Writer out) throws IOException {
    int columns = rows.get(0).size();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        String cell = Printable.line(row.get(i));
        line.append(cell);
        if (i < columns - 1) {
          line.append(" ".repeat(width(rows, i) - cell.length() + 2));
        }
      }
      out.write(line + "\n");
    }
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> Printable.line(row.get(column)).length()).max().orElse(0);
  }
}
