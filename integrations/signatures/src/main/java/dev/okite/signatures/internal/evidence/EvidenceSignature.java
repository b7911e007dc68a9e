package dev.okite.signatures.internal.evidence;

import java.util.Optional;

/**
 * A signature as it was found.
 *
 * @param bytes the signature itself
 * @param material what shows who made it; empty where only a key can tell
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares signatures
public record EvidenceSignature(byte[] bytes, Optional<CertificateMaterial> material) {}
