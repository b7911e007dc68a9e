package dev.okite.syntax.binary;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * What stands before a tree: a mark, the version of the format, the checksum of the source that was
 * parsed, and that of all that follows. The checksums find what does not belong together, and are
 * no seal: a tree is to be trusted as much as its source.
 */
final class TreeHeader {
  static final int SIZE = 16;

  /** The bytes {@code OKTT}. */
  private static final int MARK = 0x4F4B5454;

  /** Grows whenever trees or the bytes for them change. */
  private static final int VERSION = 5;

  private TreeHeader() {}

  static byte[] seal(byte[] source, byte[] content) {
    return ByteBuffer.allocate(SIZE + content.length)
        .putInt(MARK)
        .putInt(VERSION)
        .putInt(checksum(source, 0))
        .putInt(checksum(content, 0))
        .put(content)
        .array();
  }

  static void check(byte[] source, byte[] tree) throws MalformedTreeException {
    if (tree.length < SIZE) {
      throw new MalformedTreeException("it has " + tree.length + " bytes, fewer than its header");
    }
    ByteBuffer header = ByteBuffer.wrap(tree);
    if (header.getInt() != MARK) {
      throw new MalformedTreeException("it does not begin as trees do");
    }
    int version = header.getInt();
    if (version != VERSION) {
      throw new MalformedTreeException(
          "its format is " + version + ", and only " + VERSION + " can be read");
    }
    if (header.getInt() != checksum(source, 0)) {
      throw new MalformedTreeException("it was made from another source");
    }
    if (header.getInt() != checksum(tree, SIZE)) {
      throw new MalformedTreeException("its bytes were changed");
    }
  }

  private static int checksum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return (int) sum.getValue();
  }
}
