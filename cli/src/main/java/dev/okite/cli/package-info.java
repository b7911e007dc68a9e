/** The {@code okite} command: what connects it to the process it runs in. */
@NullMarked
package dev.okite.cli;

import org.jspecify.annotations.NullMarked;
