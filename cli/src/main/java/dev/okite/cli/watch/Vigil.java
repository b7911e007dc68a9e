package dev.okite.cli.watch;

/** What lets a run that has no end of its own wait, and be ended from outside. */
public interface Vigil {
  /** One that ends at once. */
  Vigil NONE =
      new Vigil() {
        @Override
        public boolean pause() {
          return false;
        }

        @Override
        public void endWith(int status) {}
      };

  /**
   * Waits for a moment, which is short for people and long for a processor.
   *
   * @return false if the run is to end
   */
  boolean pause();

  /** Says what the process ends with if it is ended from outside from now on. */
  void endWith(int status);
}
