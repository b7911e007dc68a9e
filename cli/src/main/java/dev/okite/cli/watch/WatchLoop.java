package dev.okite.cli.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Does something at once, and again whenever files have changed and then stayed the same for a
 * moment, so that an editor or a checkout that writes many files causes one run.
 */
public final class WatchLoop {
  private final Supplier<Snapshot> files;
  private final Vigil vigil;

  /** One that looks at what {@code files} gives after each pause of {@code vigil}. */
  public WatchLoop(Supplier<Snapshot> files, Vigil vigil) {
    this.files = files;
    this.vigil = vigil;
  }

  /** What is done again and again. */
  @FunctionalInterface
  public interface Task {
    /**
     * Does it.
     *
     * @param changed the files that changed since the last time; none the first time
     * @return the status to end with if nothing changes any more
     * @throws IOException if doing it again makes no sense, since nobody could see what came of it
     */
    int run(List<Path> changed) throws IOException;
  }

  /**
   * Goes on until the vigil ends.
   *
   * @return what the last run came to
   * @throws IOException as the task
   */
  public int run(Task task) throws IOException {
    // What is written while the task runs is a change that it may not have seen.
    Snapshot seen = files.get();
    int status = task.run(List.of());
    vigil.endWith(status);
    while (vigil.pause()) {
      Snapshot now = files.get();
      if (!now.equals(seen)) {
        Snapshot before;
        do {
          before = now;
          if (!vigil.pause()) {
            return status;
          }
          now = files.get();
        } while (!now.equals(before));
        List<Path> changed = seen.changesTo(now);
        seen = now;
        if (!changed.isEmpty()) {
          status = task.run(changed);
          vigil.endWith(status);
        }
      }
    }
    return status;
  }
}
