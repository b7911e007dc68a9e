/**
 * From syntax trees to a checked program: names resolved, types known, everything reported that can
 * be known before anything runs.
 */
@NullMarked
package dev.okite.internal.check;

import org.jspecify.annotations.NullMarked;
