package dev.okite.typing;

/**
 * A field that may stand behind a dot.
 *
 * @param name its name
 * @param type its type, as in {@link Hover}
 * @param documentation what its schema says about it; empty where nothing is known
 * @param deprecated whether it should not be used any more
 */
public record FieldProposal(String name, String type, String documentation, boolean deprecated) {}
