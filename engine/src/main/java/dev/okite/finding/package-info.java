/** What an evaluation finds, as data. */
@NullMarked
package dev.okite.finding;

import org.jspecify.annotations.NullMarked;
