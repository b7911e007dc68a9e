/** Exceptions as something that is governed: the rules for them, and what is found about them. */
@NullMarked
package dev.okite.exceptions;

import org.jspecify.annotations.NullMarked;
