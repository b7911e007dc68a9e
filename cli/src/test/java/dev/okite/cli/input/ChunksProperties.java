package dev.okite.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.Place;
import dev.okite.document.ReadResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Lines that are cut give what they give when they are read at once. */
class ChunksProperties {
  private static final InputFile FILE = new InputFile("a.jsonl", null);
  private static final DocumentLimits LIMITS = DocumentLimits.DEFAULTS;

  @Property
  void pieces_giveWhatTheFileGives(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int pieceBytes) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    ReadResult whole = Documents.jsonLines(FILE.label(), utf8, LIMITS);
    List<Document> documents = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Chunk.Lines piece : split(new ByteArrayInputStream(utf8), pieceBytes, LIMITS)) {
      Loaded loaded = Loaded.of(piece, InputStream.nullInputStream(), LIMITS);
      documents.addAll(loaded.documents());
      unreadable.addAll(loaded.unreadable());
    }
    assertThat(places(documents)).isEqualTo(places(whole.documents()));
    assertThat(unreadable).isEqualTo(whole.errors().stream().map(Unreadable::document).toList());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> lines =
        Arbitraries.of(
            "",
            " \t",
            "1",
            "{\"a\": [1, \"é𝄞\"]}",
            "[true,",
            "{\"a\": \"" + "x".repeat(50) + "\"}");
    Arbitrary<String> ends = Arbitraries.of("\n", "\n", "\r\n", "\r", "\n\r", "\r\r\n");
    Arbitrary<String> start = Arbitraries.of("", "\uFEFF", "\n", "\r\n");
    Arbitrary<String> last = Arbitraries.of("", "2", "\r");
    Arbitrary<String> middle =
        Combinators.combine(lines, ends)
            .as(String::concat)
            .list()
            .ofMaxSize(12)
            .map(all -> String.join("", all));
    return Combinators.combine(start, middle, last).as((first, all, end) -> first + all + end);
  }

  @Example
  void aLineThatIsTooLong_isRefusedAndTheOthersAreRead() {
    DocumentLimits limits = new DocumentLimits(20, 10, 100, 100);
    for (String end : List.of("\n", "\r", "\r\n")) {
      String text = "1" + end + "\"" + "x".repeat(200) + "\"" + end + "2" + end + "3";
      InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      List<String> said = new ArrayList<>();
      for (Chunk.Lines piece : split(in, 8, limits)) {
        Loaded loaded = Loaded.of(piece, InputStream.nullInputStream(), limits);
        said.addAll(places(loaded.documents()));
        loaded.unreadable().forEach(u -> said.add(u.document() + " " + u.line() + u.message()));
      }
      assertThat(said)
          .containsExactly(
              "a.jsonl#0 a.jsonl:1:1",
              "1 2the line has more than the 20 bytes that are allowed",
              "a.jsonl#2 a.jsonl:3:1",
              "a.jsonl#3 a.jsonl:4:1");
    }
  }

  @Example
  void anotherEncoding_isRefusedOnce() {
    byte[] text = "1\n2\n3\n4\n5\n".getBytes(StandardCharsets.UTF_16LE);
    for (DocumentLimits limits : List.of(LIMITS, new DocumentLimits(10, 10, 100, 100))) {
      List<Chunk.Lines> pieces = split(new ByteArrayInputStream(text), 6, limits);
      assertThat(pieces).hasSize(1);
      Loaded loaded = Loaded.of(pieces.get(0), InputStream.nullInputStream(), limits);
      assertThat(loaded.documents()).isEmpty();
      assertThat(loaded.unreadable()).hasSize(1);
    }
  }

  @Example
  void aFileThatFails_saysSoBehindWhatWasRead() {
    InputStream in =
        new InputStream() {
          private final InputStream start =
              new ByteArrayInputStream("1\n2\n".getBytes(StandardCharsets.UTF_8));

          @Override
          public int read() throws IOException {
            int next = start.read();
            if (next < 0) {
              throw new IOException("Input/output error");
            }
            return next;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            buffer[offset] = (byte) read();
            return 1;
          }
        };
    List<Chunk.Lines> pieces = split(in, 3, LIMITS);
    assertThat(pieces).hasSize(2);
    assertThat(pieces.get(0).utf8()).asString(StandardCharsets.UTF_8).isEqualTo("1\n");
    assertThat(pieces.get(1).end())
        .isEqualTo(Unreadable.file("a.jsonl", new IOException("Input/output error")));
  }

  private static List<Chunk.Lines> split(InputStream in, int pieceBytes, DocumentLimits limits) {
    LineSplitter splitter = new LineSplitter(FILE, in, pieceBytes, limits.maxBytes());
    List<Chunk.Lines> pieces = new ArrayList<>();
    for (Chunk.Lines piece = splitter.next(); piece != null; piece = splitter.next()) {
      pieces.add(piece);
    }
    return pieces;
  }

  private static List<String> places(List<Document> documents) {
    return documents.stream().map(d -> d + " " + Place.of(d.value())).toList();
  }
}
