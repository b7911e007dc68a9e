/**
 * What a plan does beyond following the text of policies: the names of its rewrites, each of which
 * can be left out by itself. The class that does one says why that is sound.
 */
@NullMarked
package dev.okite.internal.rewrite;

import org.jspecify.annotations.NullMarked;
