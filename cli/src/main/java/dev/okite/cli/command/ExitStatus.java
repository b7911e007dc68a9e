package dev.okite.cli.command;

/** What a run tells its caller. */
public enum ExitStatus {
  /** Everything was judged, and nothing blocks. */
  PASSED(0),
  /** Everything was judged, and a finding blocks. */
  BLOCKED(1),
  /** Nothing was judged: the call is wrong, a file is missing, or the policies do not compile. */
  NOT_STARTED(2),
  /** Something was not judged, so that what was found is not all that there is to find. */
  INCOMPLETE(3),
  /** Nothing was held against what it should be: it was written, so that it can be. */
  WROTE(10),
  /** Okite failed. */
  BUG(70);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The number that the process ends with. */
  public int code() {
    return code;
  }
}
