/** What is known of the values that expressions have, for people and for their editors. */
@NullMarked
package dev.okite.typing;

import org.jspecify.annotations.NullMarked;
