package dev.okite.conformance;

/**
 * A program text of a case.
 *
 * @param name the name that diagnostics give it
 * @param text the text
 */
public record SourceText(String name, String text) {}
