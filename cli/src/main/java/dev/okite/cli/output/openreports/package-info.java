/** Reports as objects of Kubernetes: OpenReports, and the PolicyReports that came before them. */
@NullMarked
package dev.okite.cli.output.openreports;

import org.jspecify.annotations.NullMarked;
