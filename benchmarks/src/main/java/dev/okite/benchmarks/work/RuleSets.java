package dev.okite.benchmarks.work;

import dev.okite.PolicySource;
import java.util.ArrayList;
import java.util.List;

/**
 * Policies of as many rules as one likes, no two of them alike, for kinds that no document of the
 * benchmarks is of: a policy for each kind, of up to twenty rules in five manners.
 */
public final class RuleSets {
  private static final int RULES_OF_A_KIND = 20;

  private RuleSets() {}

  /** Policies with {@code rules} rules together. */
  public static List<PolicySource> unrelated(int rules) {
    List<PolicySource> sources = new ArrayList<>();
    for (int first = 0; first < rules; first += RULES_OF_A_KIND) {
      int kind = first / RULES_OF_A_KIND;
      int behindLast = Math.min(rules, first + RULES_OF_A_KIND);
      sources.add(PolicySource.text("kind-" + kind + ".okite", policy(kind, first, behindLast)));
    }
    return sources;
  }

  private static String policy(int kind, int first, int behindLast) {
    StringBuilder out = new StringBuilder();
    out.append("policy kind%1$d {\n  match resource.kind == \"Kind%1$d\"\n".formatted(kind));
    for (int rule = first; rule < behindLast; rule++) {
      out.append("\n  rule rule").append(rule).append(" {\n");
      out.append(body(rule).formatted(rule));
      out.append("      because \"rule ").append(rule).append(" is broken\"\n  }\n");
    }
    return out.append("}\n").toString();
  }

  private static String body(int rule) {
    return switch (rule % 5) {
      case 0 -> "    deny when resource.spec.flag%d\n";
      case 1 -> "    require (resource.spec.mode%1$d ?? \"mode-%1$d\") == \"mode-%1$d\"\n";
      case 2 -> "    for part in resource.spec.parts\n    deny when part.level%1$d > %1$d\n";
      case 3 ->
          """
              for part in resource.spec.parts
              where part.kind%1$d is not null
              require part.kind%1$d in ["a%1$d", "b%1$d", "c%1$d"]
          """;
      default -> "    deny when any part in resource.spec.parts: part.name like \"test-%d-*\"\n";
    };
  }
}
