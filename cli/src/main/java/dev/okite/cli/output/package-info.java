/**
 * What a run shows: {@link dev.okite.cli.output.CheckOutcome} is what there is to show, each {@link
 * dev.okite.cli.output.ReportWriter} one way to show it.
 */
@NullMarked
package dev.okite.cli.output;

import org.jspecify.annotations.NullMarked;
