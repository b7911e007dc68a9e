package dev.okite.internal.waive;

import dev.okite.document.Document;
import dev.okite.document.DocumentText;
import dev.okite.document.Place;
import dev.okite.source.Source;
import dev.okite.source.Span;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Places in the sources of exceptions, which reports show as they show those in documents. Belongs
 * to one evaluation.
 */
public final class DeclarationPlaces {
  private final IdentityHashMap<Source, Document> documents = new IdentityHashMap<>();

  /** The place of {@code span}. */
  Place of(Span span) {
    Document document = documents.computeIfAbsent(span.source(), DeclarationPlaces::document);
    return new Place(
        document, "", false, Optional.of(span.position()), Optional.of(span.endPosition()), false);
  }

  private static Document document(Source source) {
    byte[] utf8 = source.text().getBytes(StandardCharsets.UTF_8);
    Value nothing = MapValue.at(new String[0], new Value[0], null, 0, utf8.length);
    return Document.of(source.name(), 0, nothing, DocumentText.of(utf8));
  }
}
