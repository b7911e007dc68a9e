package dev.okite.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the files that paths on the command line stand for: a file for itself, a folder for what
 * its {@link FolderWalk} finds. Each file counts once, where it is named first. Not safe for use by
 * several threads.
 */
public final class FileSearch {
  private final Path workingFolder;
  private final FileKind kind;
  private final List<InputFile> files = new ArrayList<>();
  private final List<Unreadable> unreadable = new ArrayList<>();
  private final List<String> linksOut = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Set<Path> leftOut = new HashSet<>();
  private boolean standardInput;

  /** A search from {@code workingFolder} that looks for files of {@code kind} in folders. */
  public FileSearch(Path workingFolder, FileKind kind) {
    this.workingFolder = workingFolder;
    this.kind = kind;
  }

  /**
   * Adds what {@code argument} stands for: a file of whatever name, a folder, or {@code -} for
   * standard input.
   *
   * @throws MissingPathException if there is nothing at that path
   */
  public void add(String argument) throws MissingPathException {
    add(argument, kind);
  }

  /**
   * As {@link #add(String)}, with {@code wanted} as what to look for in a folder.
   *
   * @throws MissingPathException if there is nothing at that path
   */
  public void add(String argument, FileKind wanted) throws MissingPathException {
    if (argument.equals(InputFile.STANDARD_INPUT_ARGUMENT)) {
      if (!standardInput) {
        standardInput = true;
        files.add(InputFile.standardInput());
      }
      return;
    }
    Path path = existing(argument);
    String label = label(argument);
    try {
      Path real = path.toRealPath();
      if (Files.isDirectory(real)) {
        new FolderWalk(this, wanted).walk(real, label);
      } else {
        add(new InputFile(label, path), real);
      }
    } catch (IOException failure) {
      unreadable.add(Unreadable.file(label, failure));
    }
  }

  /** The files, in the order of the arguments, those of a folder by name. */
  public List<InputFile> files() {
    return List.copyOf(files);
  }

  /** What could not be looked into. */
  public List<Unreadable> unreadable() {
    return List.copyOf(unreadable);
  }

  /** Symbolic links in folders that lead out of them, and so were not followed. */
  public List<String> linksOut() {
    return List.copyOf(linksOut);
  }

  /**
   * Leaves out {@code file} wherever a folder has it: what a run writes is not what it is about. A
   * file that is named is read all the same.
   */
  public void leaveOut(Path file) {
    try {
      leftOut.add(file.toRealPath());
    } catch (IOException notThere) {
      // What is not there is not found either.
    }
  }

  /** Whether {@code file} is among those that were found. */
  public boolean has(Path file) {
    try {
      return seen.contains(file.toRealPath());
    } catch (IOException notThere) {
      return false;
    }
  }

  /** Adds {@code file} of a folder, which is really at {@code real}, unless it is left out. */
  void addFound(InputFile file, Path real) {
    if (!leftOut.contains(real)) {
      add(file, real);
    }
  }

  /** Adds {@code file}, which is really at {@code real}, unless it is there already. */
  void add(InputFile file, Path real) {
    if (seen.add(real)) {
      files.add(file);
    }
  }

  void addUnreadable(Unreadable problem) {
    unreadable.add(problem);
  }

  void addLinkOut(String label) {
    linksOut.add(label);
  }

  private Path existing(String argument) throws MissingPathException {
    try {
      Path path = workingFolder.resolve(argument);
      if (!argument.isEmpty() && Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException invalid) {
      // Such a path cannot exist.
    }
    throw new MissingPathException(argument);
  }

  private static String label(String argument) {
    Path path = Path.of(argument).normalize();
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
