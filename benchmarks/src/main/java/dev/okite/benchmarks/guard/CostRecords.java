package dev.okite.benchmarks.guard;

import dev.okite.Documents;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file of all records, oldest first. The last one is in force. */
final class CostRecords {
  private final Path file;

  CostRecords(Path file) {
    this.file = file;
  }

  /** The record in force. */
  CostRecord last() throws IOException {
    List<CostRecord> records = read();
    return records.get(records.size() - 1);
  }

  /** Puts {@code record} in force. */
  void add(CostRecord record) throws IOException {
    List<CostRecord> records = Files.exists(file) ? read() : new ArrayList<>();
    records.add(record);
    StringBuilder out = new StringBuilder("{\n  \"records\": [");
    String separator = "\n";
    for (CostRecord each : records) {
      out.append(separator);
      write(each, out);
      separator = ",\n";
    }
    Files.writeString(file, out.append("\n  ]\n}\n"));
  }

  private static void write(CostRecord record, StringBuilder out) {
    String reason = record.reason().replace("\\", "\\\\").replace("\"", "\\\"");
    out.append("    {\n      \"reason\": \"").append(reason.replaceAll("\\s+", " "));
    out.append("\",\n      \"java\": ").append(record.java()).append(",\n      \"costs\": {");
    String separator = "\n";
    for (Map.Entry<Measure, Cost> cost : new EnumMap<>(record.costs()).entrySet()) {
      out.append(separator)
          .append(
              String.format(
                  Locale.ROOT,
                  "        \"%s\": {\"ratio\": %.2f, \"bytes\": %.0f}",
                  cost.getKey().key(),
                  cost.getValue().ratio(),
                  cost.getValue().bytes()));
      separator = ",\n";
    }
    out.append("\n      }\n    }");
  }

  private List<CostRecord> read() throws IOException {
    ReadResult read = Documents.json(file.toString(), Files.readAllBytes(file));
    if (!read.errors().isEmpty()) {
      throw new IOException(read.errors().toString());
    }
    List<CostRecord> records = new ArrayList<>();
    Map<?, ?> root = map(Documents.toHost(read.documents().get(0).value()), "an object");
    if (!(root.get("records") instanceof List<?> list) || list.isEmpty()) {
      throw wrong("a list \"records\" with a record in it");
    }
    for (Object element : list) {
      records.add(record(map(element, "a record")));
    }
    return records;
  }

  private CostRecord record(Map<?, ?> record) throws IOException {
    Map<?, ?> recorded = map(record.get("costs"), "a map \"costs\"");
    Map<Measure, Cost> costs = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      if (recorded.containsKey(measure.key())) {
        Map<?, ?> cost = map(recorded.get(measure.key()), "a cost");
        costs.put(measure, new Cost(number(cost, "ratio"), number(cost, "bytes")));
      }
    }
    String reason = record.get("reason") instanceof String text ? text : "";
    return new CostRecord(reason, (int) number(record, "java"), costs);
  }

  private Map<?, ?> map(@Nullable Object value, String expected) throws IOException {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw wrong(expected);
  }

  private double number(Map<?, ?> map, String key) throws IOException {
    if (map.get(key) instanceof Number number) {
      return number.doubleValue();
    }
    throw wrong("a number \"" + key + "\"");
  }

  private IOException wrong(String expected) {
    return new IOException(file + " is no file of recorded costs: " + expected + " is missing");
  }
}
