/** What was entered in a session, put together as a source that the checker takes. */
@NullMarked
package dev.okite.internal.session;

import org.jspecify.annotations.NullMarked;
