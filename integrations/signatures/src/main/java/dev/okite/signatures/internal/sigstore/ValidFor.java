package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.internal.Fields;
import dev.okite.signatures.internal.RefusedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something of a trusted root counts.
 *
 * @param start from when
 * @param end until when; null for no end
 */
record ValidFor(Instant start, @Nullable Instant end) {
  static ValidFor read(Optional<Fields> period) throws RefusedException {
    if (period.isEmpty()) {
      throw new RefusedException("a key or authority has no `validFor`");
    }
    Optional<String> end = period.get().optionalText("end");
    return new ValidFor(time(period.get().text("start")), end.isPresent() ? time(end.get()) : null);
  }

  boolean covers(Instant time) {
    return !time.isBefore(start) && (end == null || !time.isAfter(end));
  }

  private static Instant time(String text) throws RefusedException {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      throw new RefusedException("`" + text + "` is no RFC 3339 time");
    }
  }
}
