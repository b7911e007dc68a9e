/** What a host needs to judge documents by policies. Start with {@link dev.okite.Okite}. */
@NullMarked
package dev.okite;

import org.jspecify.annotations.NullMarked;
