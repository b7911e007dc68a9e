package dev.okite.internal.sketch;

/**
 * The document, or the element of an iteration: values at one site that come from different origins
 * may belong to different elements. Compared by identity.
 */
final class Origin {}
