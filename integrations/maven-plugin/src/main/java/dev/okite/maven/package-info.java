/**
 * The goals of the Maven plugin. Each runs the command in the process of Maven, with options made
 * of its parameters, and hands what it says to the log. Start with {@link
 * dev.okite.maven.CheckMojo}.
 */
@NullMarked
package dev.okite.maven;

import org.jspecify.annotations.NullMarked;
