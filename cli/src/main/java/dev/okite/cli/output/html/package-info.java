/** The report as a page for browsers. */
@NullMarked
package dev.okite.cli.output.html;

import org.jspecify.annotations.NullMarked;
