/** What tests of several packages share. */
@NullMarked
package dev.okite.testing;

import org.jspecify.annotations.NullMarked;
