package dev.okite.project;

import dev.okite.document.Place;

/**
 * A path that a project file names.
 *
 * @param path the path as it is written, which is relative to the folder of the file
 * @param place where it is written
 */
public record ProjectPath(String path, Place place) {}
