/**
 * Verifies signatures of the software supply chain, offline. A {@link
 * dev.okite.signatures.SignatureVerifier} trusts the authorities of a {@link
 * dev.okite.signatures.TrustPolicy} and makes {@link dev.okite.signatures.SignatureResults} of
 * {@link dev.okite.signatures.EvidenceFile}s, which become the {@code facts} of an evaluation.
 */
@NullMarked
package dev.okite.signatures;

import org.jspecify.annotations.NullMarked;
