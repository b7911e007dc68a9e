/** What comes of what is entered in a session, as data. Start with {@code dev.okite.Session}. */
@NullMarked
package dev.okite.session;

import org.jspecify.annotations.NullMarked;
