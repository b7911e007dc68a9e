/** Finds signatures in files, in the formats of DSSE, cosign and Sigstore. Verifies nothing. */
@NullMarked
package dev.okite.signatures.internal.evidence;

import org.jspecify.annotations.NullMarked;
