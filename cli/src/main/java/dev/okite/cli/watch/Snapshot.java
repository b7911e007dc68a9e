package dev.okite.cli.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Which files there are, and in which state, at one time. Immutable.
 *
 * @param states by the path of each file, what changes whenever somebody writes it
 */
public record Snapshot(Map<Path, State> states) {
  /**
   * The state of a file.
   *
   * @param modified when it was written, in nanoseconds as far as the system knows them
   * @param size how many bytes it has
   */
  public record State(long modified, long size) {}

  public Snapshot {
    states = Map.copyOf(states);
  }

  /** That of {@code files}; one that vanishes meanwhile is none of them. */
  public static Snapshot of(Collection<Path> files) {
    Map<Path, State> states = new TreeMap<>();
    for (Path file : files) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        states.put(file, new State(modified, attributes.size()));
      } catch (IOException gone) {
        states.remove(file);
      }
    }
    return new Snapshot(states);
  }

  /** The files that are new, gone or different in {@code later}, by their paths. */
  public List<Path> changesTo(Snapshot later) {
    TreeSet<Path> all = new TreeSet<>(states.keySet());
    all.addAll(later.states.keySet());
    List<Path> changed = new ArrayList<>();
    for (Path file : all) {
      State before = states.get(file);
      if (before == null || !before.equals(later.states.get(file))) {
        changed.add(file);
      }
    }
    return changed;
  }
}
