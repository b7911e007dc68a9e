/**
 * Reports in the Static Analysis Results Interchange Format, SARIF 2.1.0, as GitHub code scanning
 * takes them.
 */
@NullMarked
package dev.okite.cli.output.sarif;

import org.jspecify.annotations.NullMarked;
