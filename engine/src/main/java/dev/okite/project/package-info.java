/**
 * The project file {@code okite.yaml}: which policies a project applies, and what is done about
 * their findings. Start with {@link dev.okite.project.Project#read}.
 */
@NullMarked
package dev.okite.project;

import org.jspecify.annotations.NullMarked;
