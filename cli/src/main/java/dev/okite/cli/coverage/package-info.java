/** What tests cover of policies, in the formats that people and other tools read. */
@NullMarked
package dev.okite.cli.coverage;

import org.jspecify.annotations.NullMarked;
