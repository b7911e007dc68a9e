/** The schemas that come with the standard library. */
@NullMarked
package dev.okite.policies.schemas;

import org.jspecify.annotations.NullMarked;
