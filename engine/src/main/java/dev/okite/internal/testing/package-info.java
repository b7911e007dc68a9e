/**
 * Runs the tests of policies, one case after the other, and notes what they cover. Start with
 * {@link dev.okite.internal.testing.TestRun}.
 */
@NullMarked
package dev.okite.internal.testing;

import org.jspecify.annotations.NullMarked;
