package dev.okite.policies.schemas.build.json;

import dev.okite.Documents;
import dev.okite.document.ReadResult;
import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.Map;

/** A file of JSON Schema, and the files beside it that it may refer to. */
final class SchemaFile {
  private final String name;
  private final Value root;
  private final Map<String, SchemaFile> beside;

  private SchemaFile(String name, Value root, Map<String, SchemaFile> beside) {
    this.name = name;
    this.root = root;
    this.beside = beside;
  }

  /**
   * Reads a file in JSON or YAML.
   *
   * @param beside the files that it may refer to, by their names; it may be filled later
   */
  static SchemaFile read(String name, byte[] utf8, Map<String, SchemaFile> beside) {
    ReadResult read = Documents.read(name, utf8);
    if (!read.errors().isEmpty() || read.documents().size() != 1) {
      throw new IllegalArgumentException(name + " holds no schema: " + read.errors());
    }
    return new SchemaFile(name, read.documents().get(0).value(), beside);
  }

  /** Whether it describes documents, and is not there for others alone. */
  boolean isWhole() {
    return root instanceof MapValue map && map.indexOf("type") >= 0;
  }

  Part.At whole() {
    return new Part.At(this, root, "");
  }

  /** What {@code reference} in this file refers to. */
  Part.At find(String reference) {
    int sign = reference.indexOf('#');
    String file = sign < 0 ? reference : reference.substring(0, sign);
    SchemaFile in = file.isEmpty() ? this : beside.get(file);
    String pointer = sign < 0 ? "" : reference.substring(sign + 1);
    Value at = in == null ? null : in.root;
    for (String token : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      String key = JsonPointer.unescape(token);
      if (at instanceof MapValue map && map.indexOf(key) >= 0) {
        at = map.get(key);
      } else if (at instanceof ListValue list && key.matches("[0-9]{1,6}")) {
        at = list.get(Integer.parseInt(key));
      } else {
        at = null;
        break;
      }
    }
    if (at == null || in == null) {
      throw new IllegalArgumentException(name + " refers to `" + reference + "`, which is nowhere");
    }
    return new Part.At(in, at, pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  @Override
  public String toString() {
    return name;
  }
}
