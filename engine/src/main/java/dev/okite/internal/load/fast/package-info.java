/**
 * Reads the YAML that manifests are written in, in one pass over the bytes. {@link
 * dev.okite.internal.load.fast.FastYaml} is the way in.
 *
 * <p>It reads a part of YAML and gives up on everything else: what it cannot read with certainty,
 * or would have to refuse, is left to the loader that follows the events of a full parser, whose
 * values, places and refusals are the measure. {@code BlockParser} and {@code FlowParser} find
 * where things stand, {@code Tree} puts them together, and the classes of scalars make texts.
 */
@NullMarked
package dev.okite.internal.load.fast;

import org.jspecify.annotations.NullMarked;
