/** What can be found about documents that are held against their schemas. */
@NullMarked
package dev.okite.validation;

import org.jspecify.annotations.NullMarked;
