package dev.okite.internal.load;

/**
 * One document of a YAML stream.
 *
 * @param root its root
 * @param end the offset behind it, and behind the comments that follow it
 */
record YamlDocument(YamlNode root, int end) {}
