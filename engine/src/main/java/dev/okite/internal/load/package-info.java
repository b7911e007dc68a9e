/**
 * Reads documents with positions. {@link dev.okite.internal.load.DocumentLoader} is the way in.
 *
 * <p>YAML goes from the events of the parser through {@code YamlComposer} to nodes, and through
 * {@code YamlConverter} with the schema that the document asks for to values. JSON goes from tokens
 * straight to values.
 */
@NullMarked
package dev.okite.internal.load;

import org.jspecify.annotations.NullMarked;
