package dev.okite;

import dev.okite.source.Source;
import dev.okite.syntax.Name;
import dev.okite.syntax.parse.ExpressionResult;
import dev.okite.syntax.parse.ParseLimits;
import dev.okite.syntax.parse.PolicyParser;
import java.util.Set;

/** What a host may call its constants. */
final class HostNames {
  private static final Set<String> TAKEN =
      Set.of("resource", "inventory", "request", "facts", "now", "it");

  private HostNames() {}

  /**
   * Passes if policies can speak of something called {@code name}.
   *
   * @throws IllegalArgumentException if they cannot; the message says why
   */
  static void check(String name) {
    if (TAKEN.contains(name)) {
      throw new IllegalArgumentException("`" + name + "` has a meaning of its own");
    }
    ExpressionResult read =
        PolicyParser.parseExpression(Source.of("name", name), ParseLimits.DEFAULTS);
    boolean isName =
        read.diagnostics().isEmpty()
            && read.expression() instanceof Name written
            && written.name().equals(name);
    if (!isName) {
      throw new IllegalArgumentException(
          "policies cannot speak of `"
              + name
              + "`: a name has letters, digits and `_`, and is no reserved word");
    }
  }
}
