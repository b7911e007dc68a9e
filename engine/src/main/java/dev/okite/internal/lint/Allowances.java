package dev.okite.internal.lint;

import dev.okite.lint.Lint;
import dev.okite.lint.LintRule;
import dev.okite.source.Source;
import dev.okite.source.Span;
import dev.okite.syntax.Comment;
import dev.okite.syntax.PolicyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments of a file that switch something off: {@code // okite: allow ID because …}, on the
 * line of what they allow, or among the comments directly above it.
 */
final class Allowances {
  private static final Pattern ALLOWANCE =
      Pattern.compile("//+\\s*okite:\\s*allow\\s+(\\S+)(?:\\s+because\\b(.*))?.*");

  /** One such comment. */
  private static final class Allowance {
    private final Span span;
    private final int line;
    private final String id;
    private final boolean hasReason;
    private boolean isUsed;

    private Allowance(Span span, String id, boolean hasReason) {
      this.span = span;
      this.line = span.position().line();
      this.id = id;
      this.hasReason = hasReason;
    }
  }

  private final Source source;
  private final List<Allowance> allowances = new ArrayList<>();

  private Allowances(Source source) {
    this.source = source;
  }

  static Allowances of(PolicyFile file) {
    Allowances all = new Allowances(file.source());
    for (Comment comment : file.comments()) {
      Matcher matcher = ALLOWANCE.matcher(comment.text().strip());
      if (matcher.matches()) {
        String reason = matcher.group(2);
        boolean hasReason = reason != null && !reason.isBlank();
        all.allowances.add(new Allowance(comment.span(), matcher.group(1), hasReason));
      }
    }
    return all;
  }

  /** Those of {@code lints} that nothing allows, and what there is to say about the comments. */
  List<Lint> apply(List<Lint> lints) {
    List<Lint> left = new ArrayList<>();
    for (Lint lint : lints) {
      if (!allows(lint)) {
        left.add(lint);
      }
    }
    for (Allowance allowance : allowances) {
      if (!allowance.hasReason) {
        left.add(
            lint(
                LintRule.ALLOW_WITHOUT_REASON,
                allowance,
                "`" + allowance.id + "` is to be allowed, and nothing says why",
                "write `because` and the reason behind it"));
      } else if (!allowance.isUsed) {
        left.add(
            lint(
                LintRule.UNUSED_ALLOW,
                allowance,
                "there is no `" + allowance.id + "` here to allow",
                "remove the comment, or put it directly above what it is about"));
      }
    }
    return left;
  }

  private static Lint lint(LintRule rule, Allowance allowance, String message, String hint) {
    return new Lint(rule.id(), allowance.span, message, hint);
  }

  private boolean allows(Lint lint) {
    int last = lint.span().position().line();
    int first = last;
    while (first > 1 && source.line(first - 1).strip().startsWith("//")) {
      first--;
    }
    for (Allowance allowance : allowances) {
      boolean concerns = allowance.line >= first && allowance.line <= last;
      if (concerns && allowance.hasReason && allowance.id.equals(lint.id())) {
        allowance.isUsed = true;
        return true;
      }
    }
    return false;
  }
}
