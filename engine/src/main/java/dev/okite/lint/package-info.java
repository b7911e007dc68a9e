/** What there is to say about policies that compile, as data. */
@NullMarked
package dev.okite.lint;

import org.jspecify.annotations.NullMarked;
