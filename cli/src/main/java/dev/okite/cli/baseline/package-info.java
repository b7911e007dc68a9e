/**
 * Baselines: what is known to be wrong, so that only what is new blocks. Findings are told by
 * {@link dev.okite.cli.baseline.FindingKey keys} that neither moved lines nor renamed files change.
 */
@NullMarked
package dev.okite.cli.baseline;

import org.jspecify.annotations.NullMarked;
