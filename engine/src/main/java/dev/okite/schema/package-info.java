/**
 * What documents may hold: schemas of their values, and the types of documents that have them.
 *
 * <p>{@link dev.okite.schema.Schema} describes a value, {@link dev.okite.schema.Field} what one key
 * of a map holds, {@link dev.okite.schema.DocumentType} a kind of document and how it is
 * recognised, and {@link dev.okite.schema.SchemaCatalog} is all that is known. Nothing here says
 * where schemas come from.
 */
@NullMarked
package dev.okite.schema;

import org.jspecify.annotations.NullMarked;
