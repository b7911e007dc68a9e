/**
 * The syntax tree of a policy file: immutable records, the root is {@link
 * dev.okite.syntax.PolicyFile}.
 */
@NullMarked
package dev.okite.syntax;

import org.jspecify.annotations.NullMarked;
