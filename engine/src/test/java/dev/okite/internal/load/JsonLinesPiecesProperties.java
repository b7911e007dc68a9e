package dev.okite.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.DocumentText;
import dev.okite.document.Place;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A file of JSON Lines that is read in pieces gives what it gives when it is read at once. */
class JsonLinesPiecesProperties {
  private static final String FILE = "a.jsonl";

  @Property
  void pieces_giveWhatTheWholeGives(
      @ForAll("lines") List<String> before, @ForAll("lines") List<String> behind) {
    String first = String.join("", before);
    byte[] all = utf8(first + String.join("", behind));
    ReadResult whole = Documents.jsonLines(FILE, all);
    ReadResult start = Documents.jsonLines(FILE, utf8(first), 0, 0, DocumentLimits.DEFAULTS);
    int documents = (int) before.stream().filter(line -> !line.isBlank()).count();
    ReadResult rest =
        Documents.jsonLines(
            FILE, utf8(String.join("", behind)), documents, before.size(), DocumentLimits.DEFAULTS);
    List<String> pieces = new ArrayList<>(described(start));
    pieces.addAll(described(rest));
    assertThat(pieces).containsExactlyInAnyOrderElementsOf(described(whole));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> texts =
        Arbitraries.of(
            "",
            " \t",
            "{\"a\": 1}",
            "[\"é𝄞\", 2]",
            "{\"a\": ",
            "\uFEFF1",
            "tru",
            "{\"b\": [1, 2]}");
    return texts.map(line -> line + "\n").list().ofMaxSize(6);
  }

  @Example
  void aLineThatIsTooLong_isRefusedAtItsPlace() {
    DocumentLimits limits = new DocumentLimits(8, 10, 10, 10);
    ReadResult read = Documents.jsonLines(FILE, utf8("\"12345678\""), 7, 9, limits);
    assertThat(read.errors())
        .containsExactly(
            new ReadError(FILE, 7, 10, 1, "the line has more than the 8 bytes that are allowed"));
  }

  /** All that can be seen of documents and errors: values, places, and the lines they stand on. */
  private static List<String> described(ReadResult read) {
    List<String> all = new ArrayList<>();
    for (Document document : read.documents()) {
      Place place = Place.of(document.value());
      int line = place.start().orElseThrow().line();
      DocumentText text = document.text().orElseThrow();
      all.add(
          document
              + " "
              + place
              + "-"
              + place.end()
              + " "
              + document.value().render()
              + " in "
              + text.line(line));
    }
    read.errors().forEach(error -> all.add(error.document() + " " + error));
    return all;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
