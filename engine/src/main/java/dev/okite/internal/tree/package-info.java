/**
 * The evaluation tree: what a plan consists of. Every decision that can be made before a document
 * is there has been made by the planner; a node does one thing. Nodes are immutable and shared by
 * all threads; what changes is in a {@link dev.okite.internal.tree.Frame}.
 *
 * <p>Each node can do three things: give its value, tell whether it holds as a condition, and show
 * the places that its outcome came from (language reference 9.2). The first two are the fast path;
 * showing evaluates again what it needs and happens only for findings. Start with {@link
 * dev.okite.internal.tree.EvalNode}.
 */
@NullMarked
package dev.okite.internal.tree;

import org.jspecify.annotations.NullMarked;
