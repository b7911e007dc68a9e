/** The standard policy library, written in Okite. */
@NullMarked
package dev.okite.policies;

import org.jspecify.annotations.NullMarked;
