package dev.okite.internal.shape;

import dev.okite.schema.DocumentType;
import dev.okite.schema.Field;
import dev.okite.schema.Schema;
import dev.okite.schema.SchemaCatalog;
import dev.okite.value.StringValue;
import dev.okite.value.ValueKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the small catalog that tests of types use. */
public final class CatalogFile {
  private final Map<String, List<String>> blocks = new LinkedHashMap<>();
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Map<String, String> elsewhere = new HashMap<>();

  private CatalogFile() {}

  /** The catalog in {@code catalog.txt}. */
  public static SchemaCatalog read() {
    CatalogFile file = new CatalogFile();
    file.parse();
    return file.catalog();
  }

  private void parse() {
    List<String> block = new ArrayList<>();
    for (String line : text().lines().toList()) {
      boolean isSaid = !line.isBlank() && !line.startsWith("#");
      if (isSaid && line.startsWith("elsewhere ")) {
        String[] words = line.split(" ", 4);
        elsewhere.put(words[1] + "." + words[2], words[3]);
      } else if (isSaid && line.startsWith(" ")) {
        block.add(line.strip());
      } else if (isSaid) {
        block = new ArrayList<>();
        blocks.put(line, block);
      }
    }
  }

  private static String text() {
    try (InputStream in = CatalogFile.class.getResourceAsStream("catalog.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SchemaCatalog catalog() {
    List<DocumentType> types = new ArrayList<>();
    blocks.forEach(
        (head, lines) -> {
          String[] words = head.split(" ", -1);
          if (words[0].equals("document")) {
            List<String> all = new ArrayList<>(List.of("apiVersion: string", "kind: string"));
            all.addAll(lines);
            types.add(DocumentType.kubernetes(words[1], words[2], map(words[2], all)));
          }
        });
    return new WithElsewhere(SchemaCatalog.ofTypes(types));
  }

  private Schema map(String name, List<String> lines) {
    Schema.Builder schema = Schema.of(ValueKind.MAP).named(name);
    lines.forEach(line -> schema.field(field(line)));
    return schema.documented(() -> "What a " + name + " is.").build();
  }

  private Field field(String line) {
    String[] deprecated = line.split(" ~ ", -1);
    String[] choices = deprecated[0].split(" = ", -1);
    String[] parts = choices[0].split(": ", -1);
    boolean isRequired = parts[1].endsWith("!");
    String type = isRequired ? parts[1].substring(0, parts[1].length() - 1) : parts[1];
    Schema schema =
        choices.length > 1
            ? Schema.of(ValueKind.STRING)
                .values(Arrays.stream(choices[1].split(" [|] ", -1)).map(StringValue::of).toList())
                .build()
            : type(type);
    Field field = Field.of(parts[0], schema).documented(() -> "The " + parts[0] + ".");
    field = isRequired ? field.required() : field;
    return deprecated.length > 1 ? field.deprecated(deprecated[1]) : field;
  }

  private Schema type(String type) {
    if (type.startsWith("[")) {
      return Schema.of(ValueKind.LIST).element(type(type.substring(1, type.length() - 1))).build();
    } else if (type.startsWith("map<")) {
      return Schema.of(ValueKind.MAP).entries(type(type.substring(4, type.length() - 1))).build();
    }
    return switch (type) {
      case "any" -> Schema.ANY;
      case "string" -> Schema.of(ValueKind.STRING).build();
      case "int" -> Schema.of(ValueKind.INT).build();
      case "bool" -> Schema.of(ValueKind.BOOL).build();
      case "int|string" -> Schema.of(EnumSet.of(ValueKind.INT, ValueKind.STRING)).build();
      case "quantity" ->
          Schema.of(EnumSet.of(ValueKind.INT, ValueKind.DECIMAL, ValueKind.STRING))
              .named("Quantity")
              .build();
      default -> named(type);
    };
  }

  private Schema named(String name) {
    return schemas.computeIfAbsent(
        name,
        n -> {
          List<String> lines = blocks.get("schema " + n);
          if (lines == null) {
            throw new IllegalStateException("no schema " + n);
          }
          return Schema.lazy(n, () -> map(n, lines));
        });
  }

  /** Knows of fields in other versions. */
  private final class WithElsewhere implements SchemaCatalog {
    private final SchemaCatalog catalog;

    WithElsewhere(SchemaCatalog catalog) {
      this.catalog = catalog;
    }

    @Override
    public List<DocumentType> documents() {
      return catalog.documents();
    }

    @Override
    public Optional<DocumentType> find(String apiVersion, String kind) {
      return catalog.find(apiVersion, kind);
    }

    @Override
    public Optional<Schema> named(String name) {
      return catalog.named(name);
    }

    @Override
    public Optional<String> elsewhere(String schemaName, String field) {
      return Optional.ofNullable(elsewhere.get(schemaName + "." + field));
    }
  }
}
