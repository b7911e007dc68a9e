/**
 * Rules, ready to run: steps over the evaluation tree, and how findings are made of them.
 *
 * <p>A rule runs in two phases. The first asks whether the rule stays quiet and allocates nothing;
 * only a rule that does not runs the second, which finds places and writes messages. Start with
 * {@link dev.okite.internal.rule.Step}.
 */
@NullMarked
package dev.okite.internal.rule;

import org.jspecify.annotations.NullMarked;
