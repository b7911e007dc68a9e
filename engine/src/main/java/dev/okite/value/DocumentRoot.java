package dev.okite.value;

/** The document that holds a tree of values, as far as the values need to know it. */
public interface DocumentRoot extends Holder {}
