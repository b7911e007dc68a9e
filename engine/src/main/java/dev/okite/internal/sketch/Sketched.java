package dev.okite.internal.sketch;

/**
 * What is known of an expression.
 *
 * @param value its value
 * @param fails what it takes for it to have none
 */
public record Sketched(Sketch value, Need fails) {}
