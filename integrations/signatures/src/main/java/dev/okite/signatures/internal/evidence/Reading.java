package dev.okite.signatures.internal.evidence;

import dev.okite.document.ReadError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the files of evidence hold. Belongs to one thread. */
public final class Reading {
  private final List<Item> items = new ArrayList<>();
  private final List<ReadError> unread = new ArrayList<>();

  /** Something that was signed, or that claims to be. */
  public sealed interface Item permits Signed, Malformed {}

  /** Something whose signatures can be verified. */
  public record Signed(Evidence evidence) implements Item {}

  /**
   * Something that looks signed, and cannot be.
   *
   * @param file the file that it stands in
   * @param document its number in that file, from 0
   * @param digest of the payload; null if there is no telling
   * @param reason what is wrong with it
   */
  public record Malformed(String file, int document, @Nullable String digest, String reason)
      implements Item {}

  void add(Item item) {
    items.add(item);
  }

  void unread(ReadError error) {
    unread.add(error);
  }

  /** All that looks signed, in the order of the files. */
  public List<Item> items() {
    return List.copyOf(items);
  }

  /** What could not be read. */
  public List<ReadError> unread() {
    return List.copyOf(unread);
  }
}
