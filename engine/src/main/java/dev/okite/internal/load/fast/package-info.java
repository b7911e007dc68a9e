/**
 * Reads JSON, and the YAML that manifests are written in, in one pass over the bytes. {@link
 * dev.okite.internal.load.fast.FastJson} and {@link dev.okite.internal.load.fast.FastYaml} are the
 * ways in.
 *
 * <p>Each reads a part of its format and gives up on everything else: what it cannot read with
 * certainty, or would have to refuse, is left to the loader that follows the events of a full
 * parser, whose values, places and refusals are the measure. Of YAML, {@code BlockParser} and
 * {@code FlowParser} find where things stand, {@code Tree} puts them together, and the classes of
 * scalars make texts. Of JSON, {@code FastJson} does the first and {@code JsonTree} the second.
 */
@NullMarked
package dev.okite.internal.load.fast;

import org.jspecify.annotations.NullMarked;
