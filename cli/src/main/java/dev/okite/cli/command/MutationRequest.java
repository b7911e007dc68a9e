package dev.okite.cli.command;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@code --mutate} is asked for.
 *
 * @param time how long changes may be tried
 * @param failUnder which share of them tests have to notice, in percent; null for any
 */
record MutationRequest(Duration time, @Nullable Double failUnder) {
  private static final Duration DEFAULT_TIME = Duration.ofMinutes(5);
  private static final long MAX_SECONDS = 1_000_000;

  /**
   * What the options say; null if changes are not asked for.
   *
   * @throws StartException if one of them says what there is not, or says it for nothing
   */
  static @Nullable MutationRequest of(
      boolean isAsked, @Nullable String time, @Nullable String failUnder) throws StartException {
    if (!isAsked) {
      if (time != null || failUnder != null) {
        throw StartException.of(
            "`"
                + (time == null ? "--fail-under-score" : "--mutate-time")
                + "` is about `--mutate`, which is missing");
      }
      return null;
    }
    return new MutationRequest(
        time == null ? DEFAULT_TIME : seconds(time),
        failUnder == null ? null : TestRequest.percent("--fail-under-score", failUnder));
  }

  private static Duration seconds(String text) throws StartException {
    try {
      long seconds = Long.parseLong(text);
      if (seconds > 0 && seconds <= MAX_SECONDS) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw StartException.of(
        "`--mutate-time` takes a whole number of seconds from 1 to "
            + MAX_SECONDS
            + ", found `"
            + text
            + "`");
  }
}
