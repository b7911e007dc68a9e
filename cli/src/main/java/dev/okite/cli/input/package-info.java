/**
 * Which files a run reads: folders walked in order, less what {@code .gitignore} files leave out.
 * Read {@link dev.okite.cli.input.FileSearch} first.
 */
@NullMarked
package dev.okite.cli.input;

import org.jspecify.annotations.NullMarked;
