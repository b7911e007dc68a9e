package dev.okite.policies.schemas.build;

import dev.okite.policies.schemas.build.Merged.MergedDefinition;
import dev.okite.policies.schemas.build.Merged.MergedField;
import dev.okite.policies.schemas.build.Model.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Writes what is merged as bytes: numbers in seven bits a byte, lowest first, and texts by their
 * number in a table. {@code SchemaStore} reads it.
 */
final class StoreWriter {
  private final Merged merged;
  private final int firstMinor;
  private final int minors;
  private final Map<String, Integer> texts = new TreeMap<>();
  private final Map<String, Integer> documentation = new LinkedHashMap<>();
  private final Map<String, Integer> types = new LinkedHashMap<>();
  private final Map<String, Integer> definitions = new LinkedHashMap<>();

  StoreWriter(Merged merged, int firstMinor, int minors) {
    this.merged = merged;
    this.firstMinor = firstMinor;
    this.minors = minors;
    merged.definitions.keySet().forEach(name -> definitions.put(name, definitions.size()));
    merged.definitions.forEach(this::number);
    merged.kinds.keySet().forEach(kind -> number(kind.apiVersion(), kind.kind()));
    int next = 0;
    for (Map.Entry<String, Integer> text : texts.entrySet()) {
      text.setValue(next++);
    }
  }

  private void number(String name, MergedDefinition definition) {
    number(Model.shortName(name));
    note(definition.documentation);
    definition.fields.forEach(
        (field, forms) -> {
          number(field);
          for (MergedField form : forms) {
            number(form.deprecation);
            form.values.forEach(this::number);
            type(form.type);
            note(form.documentation);
          }
        });
  }

  private void number(String... all) {
    for (String text : all) {
      texts.put(text, 0);
    }
  }

  private void note(String text) {
    if (!text.isEmpty()) {
      documentation.putIfAbsent(text, documentation.size());
    }
  }

  /** The number of {@code type}, which comes behind that of the type that it consists of. */
  private int type(String type) {
    Integer known = types.get(type);
    if (known != null) {
      return known;
    }
    if (type.startsWith("[") || type.startsWith("{")) {
      type(type.substring(1));
    }
    types.put(type, types.size());
    return types.size() - 1;
  }

  /** The structure of all versions. */
  byte[] structure() {
    Output out = new Output();
    out.number(firstMinor);
    out.number(minors);
    out.texts(List.copyOf(texts.keySet()));
    out.number(types.size());
    for (String type : types.keySet()) {
      out.number(type.charAt(0));
      switch (type.charAt(0)) {
        case '[', '{' -> out.number(type(type.substring(1)));
        case '#' -> out.number(definition(type.substring(1)));
        default -> out.number(0);
      }
    }
    out.number(definitions.size());
    merged.definitions.forEach((name, definition) -> out.block(bytes(name, definition)));
    out.number(merged.kinds.size());
    for (Map.Entry<Kind, Long> each : merged.kinds.entrySet()) {
      out.number(text(each.getKey().apiVersion()));
      out.number(text(each.getKey().kind()));
      out.number(definition(each.getKey().definition()));
      out.number(each.getValue());
    }
    return out.withChecksum();
  }

  private Output bytes(String name, MergedDefinition definition) {
    Output out = new Output();
    out.number(text(Model.shortName(name)));
    out.number(definition.versions);
    out.number(documentation(definition.documentation));
    List<Output> fields = new ArrayList<>();
    definition.fields.forEach(
        (field, forms) -> forms.forEach(form -> fields.add(bytes(field, form))));
    out.number(fields.size());
    fields.forEach(out::append);
    return out;
  }

  private Output bytes(String name, MergedField field) {
    Output out = new Output();
    out.number(text(name));
    out.number(type(field.type));
    out.number(field.versions);
    out.number(documentation(field.documentation));
    out.number((field.isRequired ? 1 : 0) | (field.isDeprecated ? 2 : 0));
    out.number(text(field.deprecation));
    out.number(field.values.size());
    field.values.forEach(value -> out.number(text(value)));
    return out;
  }

  /** The documentation, apart: whoever checks does not need it. */
  byte[] documentation() {
    Output out = new Output();
    out.texts(List.copyOf(documentation.keySet()));
    return out.withChecksum();
  }

  private int text(String text) {
    return texts.getOrDefault(text, 0);
  }

  /** From 1; 0 for none. */
  private int documentation(String text) {
    return text.isEmpty() ? 0 : documentation.getOrDefault(text, 0) + 1;
  }

  private int definition(String name) {
    Integer number = definitions.get(name);
    if (number == null) {
      throw new IllegalStateException("no definition " + name);
    }
    return number;
  }

  /** Bytes that grow. */
  private static final class Output {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void number(long number) {
      long left = number;
      while (left >= 0x80) {
        bytes.write(((int) (left & 0x7F)) | 0x80);
        left >>>= 7;
      }
      bytes.write((int) left);
    }

    void texts(List<String> texts) {
      number(texts.size());
      List<byte[]> encoded =
          texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
      encoded.forEach(each -> number(each.length));
      encoded.forEach(bytes::writeBytes);
    }

    void block(Output content) {
      number(content.bytes.size());
      append(content);
    }

    void append(Output content) {
      bytes.writeBytes(content.bytes.toByteArray());
    }

    byte[] withChecksum() {
      byte[] content = bytes.toByteArray();
      CRC32 checksum = new CRC32();
      checksum.update(content);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (int shift = 24; shift >= 0; shift -= 8) {
        all.write((int) (checksum.getValue() >>> shift));
      }
      all.writeBytes(content);
      return all.toByteArray();
    }
  }
}
