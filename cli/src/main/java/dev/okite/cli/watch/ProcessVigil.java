package dev.okite.cli.watch;

/** Waits in this process, until it is interrupted by Ctrl-C. Safe to share between threads. */
public final class ProcessVigil implements Vigil {
  private static final long MOMENT_MILLIS = 250;

  private volatile int status;
  private boolean isHooked;

  /** One that has not waited yet. */
  public ProcessVigil() {}

  @Override
  public boolean pause() {
    try {
      Thread.sleep(MOMENT_MILLIS);
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A signal ends Java with a status of its own unless a hook ends it first. */
  @Override
  public synchronized void endWith(int newStatus) {
    status = newStatus;
    if (!isHooked) {
      isHooked = true;
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(status), "okite-end"));
    }
  }
}
