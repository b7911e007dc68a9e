package dev.okite.internal.linked;

import dev.okite.builtin.BuiltinLibrary;
import dev.okite.syntax.PolicyFile;
import dev.okite.syntax.binary.MalformedTreeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What stands before that which {@link LinkWriter} writes about a file: a mark, a version, and the
 * checksums of what follows, of the names of the functions that it was checked with, of the source,
 * and of the source of each module that it depends on.
 */
final class LinkHeader {
  /** The bytes {@code OKTL}. */
  private static final int MARK = 0x4F4B544C;

  /** Grows whenever the bytes change, or what the checker finds out. */
  private static final int VERSION = 6;

  /** Behind the checksum of all that follows it. */
  private static final int SUM_END = 3 * Integer.BYTES;

  private LinkHeader() {}

  /** How many bytes stand before those about {@code file}. */
  static int size(PolicyFile file) {
    return Integer.BYTES * (5 + file.dependencies().size());
  }

  /**
   * Puts a header before {@code content}.
   *
   * @param sources the sources by module, that of {@code file} and those that it depends on among
   *     them
   * @param functions what {@link #checksum(BuiltinLibrary)} gives of those that there are
   */
  static byte[] seal(PolicyFile file, Map<String, byte[]> sources, int functions, byte[] content) {
    ByteBuffer sealed = ByteBuffer.allocate(size(file) + content.length);
    sealed.putInt(MARK).putInt(VERSION).putInt(0).putInt(functions);
    sealed.putInt(checksum(source(file.moduleName(), sources), 0));
    for (String module : file.dependencies()) {
      sealed.putInt(checksum(source(module, sources), 0));
    }
    byte[] bytes = sealed.put(content).array();
    return sealed.putInt(SUM_END - Integer.BYTES, checksum(bytes, SUM_END)).array();
  }

  private static byte[] source(String module, Map<String, byte[]> sources) {
    byte[] source = sources.get(module);
    if (source == null) {
      throw new IllegalArgumentException("there is no source of `" + module + "`");
    }
    return source;
  }

  /**
   * Holds the header of {@code sealed} against what it is about.
   *
   * @param checksums those of all sources, by module
   * @throws MalformedTreeException if it is about something else
   */
  static void check(PolicyFile file, Map<String, Integer> checksums, byte[] sealed)
      throws MalformedTreeException {
    int size = size(file);
    if (sealed.length < size) {
      throw new MalformedTreeException("what the checker found out about it ends too early");
    }
    ByteBuffer header = ByteBuffer.wrap(sealed);
    if (header.getInt() != MARK || header.getInt() != VERSION) {
      throw new MalformedTreeException("it was checked by another version");
    }
    if (header.getInt() != checksum(sealed, SUM_END)) {
      throw new MalformedTreeException("what the checker found out about it was changed");
    }
    // The functions were compared before.
    header.getInt();
    requireSame(file.moduleName(), header.getInt(), checksums);
    for (String module : file.dependencies()) {
      requireSame(module, header.getInt(), checksums);
    }
  }

  /**
   * Whether {@code sealed} is in order, and about a file that was checked with other functions.
   *
   * @param functions what {@link #checksum(BuiltinLibrary)} gives of those that there are
   */
  static boolean hasOtherFunctions(byte[] sealed, int functions) {
    if (sealed.length < SUM_END + Integer.BYTES) {
      return false;
    }
    ByteBuffer header = ByteBuffer.wrap(sealed);
    return header.getInt(SUM_END) != functions
        && header.getInt() == MARK
        && header.getInt() == VERSION
        && header.getInt() == checksum(sealed, SUM_END);
  }

  /** Tells the names of functions apart from others, without making the functions. */
  static int checksum(BuiltinLibrary functions) {
    CRC32 sum = new CRC32();
    for (String name : functions.names()) {
      sum.update(name.getBytes(StandardCharsets.UTF_8));
      sum.update('\n');
    }
    return (int) sum.getValue();
  }

  private static void requireSame(String module, int checksum, Map<String, Integer> checksums)
      throws MalformedTreeException {
    Integer found = checksums.get(module);
    if (found == null || found != checksum) {
      throw new MalformedTreeException("it was checked with another source of `" + module + "`");
    }
  }

  static int checksum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return (int) sum.getValue();
  }
}
