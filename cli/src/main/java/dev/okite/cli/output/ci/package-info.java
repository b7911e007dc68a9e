/** Reports for build servers: JUnit, GitHub annotations, GitLab Code Quality. */
@NullMarked
package dev.okite.cli.output.ci;

import org.jspecify.annotations.NullMarked;
