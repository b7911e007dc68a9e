package dev.okite.policies.schemas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The definitions of all versions of Kubernetes, as the build wrote them. Only an index is made
 * when it is read; a definition is decoded when somebody asks for it. Never throws, whatever the
 * bytes are: what makes no sense is empty. Immutable and safe to share between threads.
 */
final class SchemaStore {
  private static final int CHECKSUM = 4;

  private final byte[] bytes;
  private final int firstMinor;
  private final int minors;
  private final TextTable texts;
  private final Type[] types;

  /** Where each definition starts, and where the last one ends. */
  private final int[] definitions;

  private final List<Kind> kinds;

  /**
   * A type.
   *
   * @param tag a letter for a scalar, <code>[</code> for a list, <code>{</code> for a map, {@code
   *     #} for an object
   * @param of the number of the type that it consists of, which is smaller than its own, or of the
   *     definition
   */
  record Type(char tag, int of) {}

  /** A kind that can be created, and the versions that serve it. */
  record Kind(String apiVersion, String kind, int definition, long versions) {}

  /** An object, in the versions that have it. */
  record Definition(String name, long versions, int documentation, List<Member> fields) {}

  /** A field of an object as some versions have it. */
  record Member(
      String name,
      int type,
      long versions,
      int documentation,
      boolean isRequired,
      Optional<String> deprecation,
      List<String> values) {}

  private SchemaStore(byte[] bytes) {
    this.bytes = bytes;
    StoreCursor cursor = new StoreCursor(bytes, CHECKSUM, bytes.length);
    this.firstMinor = cursor.number();
    this.minors = Math.min(cursor.number(), Long.SIZE - 1);
    this.texts = TextTable.read(bytes, cursor);
    this.types = new Type[cursor.count()];
    for (int i = 0; i < types.length; i++) {
      char tag = (char) cursor.number();
      int of = cursor.number();
      boolean consists = tag == '[' || tag == '{';
      types[i] = consists && of >= i ? new Type('A', 0) : new Type(tag, of);
    }
    this.definitions = new int[cursor.count() + 1];
    for (int i = 0; i + 1 < definitions.length; i++) {
      int length = cursor.count();
      definitions[i] = cursor.position();
      cursor.skip(length);
    }
    definitions[definitions.length - 1] = cursor.position();
    int count = cursor.count();
    List<Kind> read = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      read.add(
          new Kind(
              texts.get(cursor.number()),
              texts.get(cursor.number()),
              cursor.number(),
              cursor.bits()));
    }
    this.kinds = List.copyOf(read);
  }

  /** Whether {@code bytes} are as the build wrote them. */
  static boolean isIntact(byte[] bytes) {
    if (bytes.length < CHECKSUM) {
      return false;
    }
    CRC32 checksum = new CRC32();
    checksum.update(bytes, CHECKSUM, bytes.length - CHECKSUM);
    long said = 0;
    for (byte each : Arrays.copyOf(bytes, CHECKSUM)) {
      said = (said << 8) | (each & 0xFF);
    }
    return said == checksum.getValue();
  }

  /** What {@code bytes} hold; empty if they are not as the build wrote them. */
  static Optional<SchemaStore> read(byte[] bytes) {
    return isIntact(bytes) ? Optional.of(new SchemaStore(bytes)) : Optional.empty();
  }

  /** The texts of a file of documentation; none if it is damaged. */
  static TextTable documentation(byte[] bytes) {
    byte[] intact = isIntact(bytes) ? bytes : new byte[0];
    return TextTable.read(intact, new StoreCursor(intact, CHECKSUM, intact.length));
  }

  /** As {@link #read}, without a look at the checksum. */
  static SchemaStore unchecked(byte[] bytes) {
    return new SchemaStore(bytes);
  }

  /** The oldest version, such as 26 for 1.26. */
  int firstMinor() {
    return firstMinor;
  }

  /** How many versions there are; the newest has the highest bit. */
  int minors() {
    return minors;
  }

  List<Kind> kinds() {
    return kinds;
  }

  int definitionCount() {
    return definitions.length - 1;
  }

  int typeCount() {
    return types.length;
  }

  /** The type; any if there is none of this number. */
  Type type(int number) {
    return number < 0 || number >= types.length ? new Type('A', 0) : types[number];
  }

  /** The short name of a definition. */
  String name(int definition) {
    return texts.get(cursor(definition).number());
  }

  /** The definition; one without anything if there is none of this number. */
  Definition definition(int number) {
    StoreCursor cursor = cursor(number);
    String name = texts.get(cursor.number());
    long versions = cursor.bits();
    int documentation = cursor.number();
    int count = cursor.count();
    List<Member> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fields.add(member(cursor));
    }
    return new Definition(name, versions, documentation, fields);
  }

  private Member member(StoreCursor cursor) {
    String name = texts.get(cursor.number());
    int type = cursor.number();
    long versions = cursor.bits();
    int documentation = cursor.number();
    int flags = cursor.number();
    String deprecation = texts.get(cursor.number());
    int count = cursor.count();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(texts.get(cursor.number()));
    }
    return new Member(
        name,
        type,
        versions,
        documentation,
        (flags & 1) != 0,
        (flags & 2) != 0 ? Optional.of(deprecation) : Optional.empty(),
        values);
  }

  private StoreCursor cursor(int definition) {
    return definition < 0 || definition >= definitionCount()
        ? new StoreCursor(bytes, 0, 0)
        : new StoreCursor(bytes, definitions[definition], definitions[definition + 1]);
  }
}
