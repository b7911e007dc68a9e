/**
 * What running the tests of policies gives, as data (language reference 12): {@link
 * dev.okite.testing.TestResult} for each case, and {@link dev.okite.testing.Coverage} of the
 * policies. {@code dev.okite.PolicyTest} runs them.
 */
@NullMarked
package dev.okite.testing;

import org.jspecify.annotations.NullMarked;
