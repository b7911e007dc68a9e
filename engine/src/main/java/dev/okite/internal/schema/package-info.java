/**
 * Makes schemas of documents that hold them: JSON Schema, and the definitions of custom resources.
 * They come from strangers: nothing is fetched, and each part of a document is read once.
 */
@NullMarked
package dev.okite.internal.schema;

import org.jspecify.annotations.NullMarked;
