package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.Verification.LogEntry;
import dev.okite.signatures.internal.RefusedException;
import dev.okite.signatures.internal.evidence.LogRecord;
import dev.okite.signatures.internal.evidence.LogRecord.InclusionProof;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Verifies that an entry is in a transparency log. */
final class LogVerifier {
  private final List<LogKey> logs;

  LogVerifier(List<LogKey> logs) {
    this.logs = logs;
  }

  /**
   * An entry that is in a log.
   *
   * @param log the log
   * @param entry where it is
   * @param time when it was added, if the log has signed that
   */
  record Logged(LogKey log, LogEntry entry, Optional<Instant> time) {}

  /**
   * Passes if {@code entry} is in a log, and about the signature that {@code body} looks for. All
   * that the entry brings has to be right, also what would not be needed.
   *
   * @param needsInclusion whether it counts only with an inclusion proof
   */
  Logged verify(LogRecord entry, EntryBody body, boolean needsInclusion) throws RefusedException {
    LogKey log =
        LogKey.find(logs, entry.logId())
            .orElseThrow(
                () -> new RefusedException("the log entry is of a log that is not trusted"));
    body.check(entry.body());
    Optional<Instant> time = Optional.empty();
    if (entry.promise().isPresent()) {
      time = Optional.of(promised(entry, log, entry.promise().get()));
    }
    if (entry.proof().isPresent()) {
      requireIncluded(entry.body(), entry.proof().get(), log);
    } else if (needsInclusion) {
      throw new RefusedException("the log entry has no inclusion proof");
    } else if (time.isEmpty()) {
      throw new RefusedException(
          "the log entry has neither an inclusion proof nor a signed timestamp");
    }
    LogEntry.Proof proof =
        entry.proof().isPresent() ? LogEntry.Proof.INCLUSION : LogEntry.Proof.PROMISE;
    // Without a promise, nobody has signed the number that the entry claims.
    long index =
        time.isPresent() || entry.proof().isEmpty() ? entry.index() : entry.proof().get().index();
    return new Logged(log, new LogEntry(log.url(), index, proof), time);
  }

  private static Instant promised(LogRecord entry, LogKey log, byte[] promise)
      throws RefusedException {
    String signed =
        "{\"body\":\""
            + Base64.getEncoder().encodeToString(entry.body())
            + "\",\"integratedTime\":"
            + entry.integratedTime()
            + ",\"logID\":\""
            + HexFormat.of().formatHex(entry.logId())
            + "\",\"logIndex\":"
            + entry.index()
            + "}";
    if (!log.verifies(signed.getBytes(StandardCharsets.UTF_8), promise)) {
      throw new RefusedException("the signed timestamp of the log entry is not by its log");
    }
    Instant time = Instant.ofEpochSecond(entry.integratedTime());
    if (!log.period().covers(time)) {
      throw new RefusedException("the log entry is of " + time + ", when its log was not trusted");
    }
    return time;
  }

  private static void requireIncluded(byte[] body, InclusionProof proof, LogKey log)
      throws RefusedException {
    Checkpoint checkpoint = Checkpoint.read(proof.checkpoint());
    if (!checkpoint.isSignedBy(log)) {
      throw new RefusedException("the checkpoint of the log entry is not signed by its log");
    }
    byte[] root = MerkleTree.root(body, proof.index(), proof.size(), proof.hashes());
    boolean isRoot =
        checkpoint.size() == proof.size()
            && Arrays.equals(checkpoint.root(), root)
            && Arrays.equals(proof.root(), root);
    if (!isRoot) {
      throw new RefusedException(
          "the inclusion proof of the log entry does not lead to the root of its log");
    }
  }
}
