/**
 * Signatures by certificates that live for minutes, held against a trusted root. The only package
 * that uses Bouncy Castle.
 */
@NullMarked
package dev.okite.signatures.internal.sigstore;

import org.jspecify.annotations.NullMarked;
