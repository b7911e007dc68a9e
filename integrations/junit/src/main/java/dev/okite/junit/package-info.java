/** The tests of policies as tests of JUnit. Extend {@link dev.okite.junit.OkiteTests}. */
@NullMarked
package dev.okite.junit;

import org.jspecify.annotations.NullMarked;
