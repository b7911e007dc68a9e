/** What the compiler says about a policy, as data: codes, messages, hints, and the one renderer. */
@NullMarked
package dev.okite.diagnostic;

import org.jspecify.annotations.NullMarked;
