/**
 * Makes the bundled schemas of Kubernetes, for the build alone: none of it is in the jar.
 *
 * <p>{@link dev.okite.policies.schemas.build.SchemaFiles} reads the model classes of a client
 * library, one jar for each minor version of Kubernetes, into a {@code Model} each, and writes what
 * they hold together as one store.
 */
@NullMarked
package dev.okite.policies.schemas.build;

import org.jspecify.annotations.NullMarked;
