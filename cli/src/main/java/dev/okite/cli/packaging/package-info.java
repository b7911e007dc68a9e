/**
 * What the build makes of the classes of the command so that it starts quickly. No part of the
 * command.
 */
@NullMarked
package dev.okite.cli.packaging;

import org.jspecify.annotations.NullMarked;
