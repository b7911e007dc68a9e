/**
 * Why a rule fired on a document, or stayed quiet, as data: {@link
 * dev.okite.explanation.Explanation} and the tree of {@link dev.okite.explanation.Reason}s in it;
 * {@link dev.okite.explanation.ExplanationText} makes text of it. {@code dev.okite.BoundPolicies}
 * explains.
 */
@NullMarked
package dev.okite.explanation;

import org.jspecify.annotations.NullMarked;
