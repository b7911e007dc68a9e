/** Holds documents against their schemas: a walk over their values, which know where they stand. */
@NullMarked
package dev.okite.internal.validate;

import org.jspecify.annotations.NullMarked;
