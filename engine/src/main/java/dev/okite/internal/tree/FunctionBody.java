package dev.okite.internal.tree;

/**
 * The compiled body of a function, shared by its calls.
 *
 * @param node what the function stands for
 * @param slots how many slots it needs
 */
public record FunctionBody(EvalNode node, int slots) {}
