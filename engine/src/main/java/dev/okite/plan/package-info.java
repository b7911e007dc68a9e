/**
 * How policies are evaluated, as data for people: which rules apply to which kind of document, what
 * rules them out, what is evaluated as it is written and why, and what it costs.
 *
 * <p>All types are immutable, and null is allowed nowhere.
 */
@NullMarked
package dev.okite.plan;

import org.jspecify.annotations.NullMarked;
