package dev.okite.cli.page;

import dev.okite.lint.LintRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The page about what {@code okite lint} finds. */
public final class LintPage {
  private LintPage() {}

  /** The ids of all lints. */
  public static List<String> ids() {
    return Arrays.stream(LintRule.values()).map(LintRule::id).toList();
  }

  /** The page about the lint with this id, in Markdown, if there is one. */
  public static Optional<String> of(String id) {
    return LintRule.of(id).map(rule -> section(new Markdown(), 1, rule).end());
  }

  /** The sections of a page about all lints. */
  public static String all() {
    Markdown page = new Markdown();
    for (LintRule rule : LintRule.values()) {
      section(page, 2, rule);
    }
    return page.end();
  }

  private static Markdown section(Markdown page, int level, LintRule rule) {
    return page.heading(level, rule.id())
        .text("It finds " + rule.meaning() + ".")
        .text(rule.reason());
  }
}
