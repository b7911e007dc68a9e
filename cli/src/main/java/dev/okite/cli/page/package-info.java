/**
 * Pages about policies, their rules and error codes, in Markdown. The command {@code explain} shows
 * them, and {@code docs/rules} holds those of the standard library.
 */
@NullMarked
package dev.okite.cli.page;

import org.jspecify.annotations.NullMarked;
