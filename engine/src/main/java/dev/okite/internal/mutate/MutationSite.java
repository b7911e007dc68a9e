package dev.okite.internal.mutate;

import dev.okite.source.Source;
import dev.okite.source.Span;
import dev.okite.syntax.Expr;
import dev.okite.testing.Mutation;

/**
 * A change that can be made to a source.
 *
 * @param mutation what it is
 * @param evaluated the expression that a test has to evaluate to notice it
 * @param replaced what is replaced in the text
 * @param replacement what stands there instead
 */
public record MutationSite(Mutation mutation, Expr evaluated, Span replaced, String replacement) {
  /** The source with the change made. */
  public Source changed() {
    String text = replaced.source().text();
    String changed =
        text.substring(0, replaced.start()) + replacement + text.substring(replaced.end());
    return Source.of(replaced.source().name(), changed);
  }
}
