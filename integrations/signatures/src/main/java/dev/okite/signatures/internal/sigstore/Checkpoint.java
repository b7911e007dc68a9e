package dev.okite.signatures.internal.sigstore;

import dev.okite.signatures.internal.RefusedException;
import dev.okite.signatures.internal.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a log has signed about its tree: a signed note.
 *
 * @param text what is signed
 * @param size how many entries the tree has
 * @param root its root
 * @param signatures who has signed it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares checkpoints
record Checkpoint(String text, long size, byte[] root, List<NoteSignature> signatures) {
  private static final int MAX_CHARS = 64 << 10;
  private static final int MOST_SIGNATURES = 20;
  private static final int HINT = 4;

  /**
   * A signature of a note.
   *
   * @param name who is said to have made it
   * @param hint the start of the id of the key
   * @param bytes the signature
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares signatures
  record NoteSignature(String name, byte[] hint, byte[] bytes) {}

  static Checkpoint read(String note) throws RefusedException {
    RefusedException malformed = new RefusedException("the checkpoint of the log is malformed");
    int blank = note.indexOf("\n\n");
    if (note.length() > MAX_CHARS || blank < 0) {
      throw malformed;
    }
    String text = note.substring(0, blank + 1);
    String[] lines = text.split("\n", -1);
    if (lines.length < 4 || !lines[1].matches("[0-9]{1,18}")) {
      throw malformed;
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : note.substring(blank + 2).split("\n", -1)) {
      if (!line.isEmpty()) {
        signatures.add(signature(line, malformed));
      }
    }
    if (signatures.size() > MOST_SIGNATURES) {
      throw malformed;
    }
    return new Checkpoint(
        text,
        Long.parseLong(lines[1]),
        StrictBase64.decode(lines[2], "the root in the checkpoint of the log"),
        signatures);
  }

  private static NoteSignature signature(String line, RefusedException malformed)
      throws RefusedException {
    String[] words = line.split(" ", -1);
    if (words.length != 3 || !words[0].equals("—")) {
      throw malformed;
    }
    byte[] bytes = StrictBase64.decode(words[2], "a signature of the checkpoint of the log");
    if (bytes.length <= HINT) {
      throw malformed;
    }
    return new NoteSignature(
        words[1], Arrays.copyOf(bytes, HINT), Arrays.copyOfRange(bytes, HINT, bytes.length));
  }

  /** Whether {@code log} has signed it. */
  boolean isSignedBy(LogKey log) {
    byte[] hint = Arrays.copyOf(log.id(), HINT);
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    return signatures.stream()
        .filter(each -> each.name().equals(log.host()) && Arrays.equals(each.hint(), hint))
        .anyMatch(each -> log.verifies(message, each.bytes()));
  }
}
