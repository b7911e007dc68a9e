package dev.okite.cli.output.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okite.cli.input.RepositoryPaths;
import dev.okite.cli.input.Unreadable;
import dev.okite.cli.output.Location;
import dev.okite.document.Document;
import dev.okite.document.DocumentText;
import dev.okite.document.Place;
import dev.okite.document.ResourceIdentity;
import dev.okite.finding.Finding;
import dev.okite.source.Position;
import dev.okite.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes where things are. */
final class SarifLocations {
  private static final String UNRESERVED = "-._~/+@=,$!";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+");

  private final JsonGenerator json;
  private final RepositoryPaths paths;
  private final String root;

  /** Locations whose URIs are relative to what {@code root} names. */
  SarifLocations(JsonGenerator json, RepositoryPaths paths, String root) {
    this.json = json;
    this.paths = paths;
    this.root = root;
  }

  /** The location of {@code finding}; that of its rule where it is about all documents. */
  void finding(Finding finding) throws IOException {
    Location location = Location.of(finding);
    json.writeStartObject();
    if (location.file() == null) {
      Span rule = finding.rule().span();
      Position end = rule.endPosition();
      physical(rule.source().name(), region(rule.position(), end), null);
    } else {
      physical(
          location.file(),
          region(location),
          finding.place().map(SarifLocations::line).orElse(null));
    }
    Optional<Document> document = finding.document().or(() -> finding.place().map(Place::document));
    if (document.isPresent()) {
      logical(logicalName(document.get(), finding.place().map(Place::pointer).orElse("")));
    }
    json.writeEndObject();
  }

  /** A further place. */
  void related(int id, Place place) throws IOException {
    Location location = Location.of(place);
    json.writeStartObject();
    json.writeNumberField("id", id);
    physical(String.valueOf(location.file()), region(location), line(place));
    json.writeObjectFieldStart("message");
    json.writeStringField(
        "text", place.missing() ? place.pointer() + " is missing here" : "see also");
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Where something could not be read. */
  void unreadable(Unreadable problem) throws IOException {
    json.writeStartObject();
    Region region =
        problem.line() == null || problem.column() == null
            ? null
            : new Region(problem.line(), problem.column(), problem.line(), problem.column());
    physical(problem.file(), region, null);
    json.writeEndObject();
  }

  /** The file, as the field {@code artifactLocation}. */
  void artifact(String file) throws IOException {
    String path = paths.of(file);
    json.writeObjectFieldStart("artifactLocation");
    if (path.startsWith("/")) {
      json.writeStringField("uri", "file://" + encode(path));
    } else {
      json.writeStringField("uri", encode(path));
      json.writeStringField("uriBaseId", root);
    }
    json.writeEndObject();
  }

  /** A stretch of text. Lines and columns from 1; the end is the position behind it. */
  record Region(int startLine, int startColumn, int endLine, int endColumn) {}

  /** Writes {@code region} as a field. */
  void region(String field, Region region, @Nullable String snippet) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("startLine", region.startLine());
    json.writeNumberField("startColumn", region.startColumn());
    json.writeNumberField("endLine", region.endLine());
    json.writeNumberField("endColumn", region.endColumn());
    if (snippet != null) {
      json.writeObjectFieldStart("snippet");
      json.writeStringField("text", snippet);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void physical(String file, @Nullable Region region, @Nullable String line)
      throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    artifact(file);
    if (region != null) {
      boolean fits = line != null && region.endColumn() <= line.length() + 1;
      region(
          "region",
          region,
          line == null || !fits
              ? null
              : line.substring(region.startColumn() - 1, region.endColumn() - 1));
    }
    json.writeEndObject();
  }

  private void logical(String name) throws IOException {
    if (!name.isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("fullyQualifiedName", name);
      json.writeStringField("kind", "resource");
      json.writeEndObject();
      json.writeEndArray();
    }
  }

  private static @Nullable Region region(Location location) {
    return location.line() == null
            || location.column() == null
            || location.endLine() == null
            || location.endColumn() == null
        ? null
        : new Region(location.line(), location.column(), location.endLine(), location.endColumn());
  }

  private static Region region(Position start, Position end) {
    return new Region(start.line(), start.column(), end.line(), end.column());
  }

  private static @Nullable String line(Place place) {
    Optional<DocumentText> text = place.document().text();
    return place.start().isEmpty() || text.isEmpty()
        ? null
        : text.get().line(place.start().get().line());
  }

  /** {@code apps/v1/Deployment/shop/web#spec.containers[0].image}; empty without an identity. */
  private static String logicalName(Document document, String pointer) {
    ResourceIdentity identity = document.identity();
    if (identity.kind().isEmpty() || identity.name().isEmpty()) {
      return "";
    }
    StringBuilder name = new StringBuilder();
    identity.apiVersion().ifPresent(version -> name.append(version).append('/'));
    name.append(identity.kind().get()).append('/');
    identity.namespace().ifPresent(namespace -> name.append(namespace).append('/'));
    name.append(identity.name().get());
    if (!pointer.isEmpty()) {
      name.append('#');
      String separator = "";
      for (String token : pointer.substring(1).split("/", -1)) {
        if (token.chars().allMatch(c -> c >= '0' && c <= '9') && !token.isEmpty()) {
          name.append('[').append(token).append(']');
        } else if (TOKEN.matcher(token).matches()) {
          name.append(separator).append(token);
        } else {
          name.append("['").append(token.replace("~1", "/").replace("~0", "~")).append("']");
        }
        separator = ".";
      }
    }
    return name.toString();
  }

  /** A path as part of a URI. A colon would make a scheme of what stands before it. */
  private static String encode(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (plain || UNRESERVED.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
