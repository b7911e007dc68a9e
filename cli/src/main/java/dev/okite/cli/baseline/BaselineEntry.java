package dev.okite.cli.baseline;

/**
 * Findings of a baseline that have the same key.
 *
 * @param key what they share
 * @param count how many there are, one at least
 */
public record BaselineEntry(FindingKey key, int count) {}
