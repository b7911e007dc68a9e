/** Documents as positioned trees of values, and places in them. */
@NullMarked
package dev.okite.document;

import org.jspecify.annotations.NullMarked;
