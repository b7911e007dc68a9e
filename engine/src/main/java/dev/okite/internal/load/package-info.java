/**
 * Reads documents with positions. {@link dev.okite.internal.load.DocumentLoader} is the way in.
 *
 * <p>{@code YamlFiles} has YAML read in one pass where that is possible, by {@code
 * dev.okite.internal.load.fast}. All other YAML goes from the events of the parser through {@code
 * YamlComposer} to nodes, and through {@code YamlConverter} with the schema that the document asks
 * for to values. JSON goes from tokens straight to values.
 */
@NullMarked
package dev.okite.internal.load;

import org.jspecify.annotations.NullMarked;
