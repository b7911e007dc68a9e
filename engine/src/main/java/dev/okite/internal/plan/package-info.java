/**
 * From a checked program and bound params to something that runs: every decision that needs no
 * document is made here. Start with {@link dev.okite.internal.plan.Planner}.
 */
@NullMarked
package dev.okite.internal.plan;

import org.jspecify.annotations.NullMarked;
