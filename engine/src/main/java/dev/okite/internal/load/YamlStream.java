package dev.okite.internal.load;

import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads the documents of one YAML file. A document that is broken costs only itself where a line
 * that opens the next one can be found.
 *
 * <p>An empty document and one that is an explicit null count in the index and are left out.
 */
final class YamlStream {
  private static final int SMALLEST_BUFFER = 1 << 10;
  private static final int LARGEST_BUFFER = 1 << 20;

  private final LoadSettings settings;
  private final byte[] bytes;
  private final YamlText text;
  private final Screening screening;
  private final NodeBudget budget;
  private final ReadLog log;

  /** The document that is being read, or comes next. */
  private int index;

  /** Whether its content has begun, so that a line that opens a document opens the next. */
  private boolean open;

  /** What lies before has been accounted for. */
  private int screened;

  private YamlStream(byte[] utf8, int start, DocumentLimits limits, ReadLog log) {
    this.screening = Screening.of(utf8, start);
    this.bytes = screening.clean();
    this.text = new YamlText(bytes);
    this.settings = settings(bytes.length);
    this.budget = new NodeBudget(limits);
    this.log = log;
  }

  /** Reads {@code utf8}, whose encoding and size are checked. */
  static ReadResult read(String file, byte[] utf8, DocumentLimits limits) {
    return read(utf8, limits, new ReadLog(file, utf8));
  }

  /** Reads {@code utf8}, whose encoding and size are checked, into {@code log}. */
  static ReadResult read(byte[] utf8, DocumentLimits limits, ReadLog log) {
    int start = Utf8.markLength(utf8);
    new YamlStream(utf8, start, limits, log).readFrom(start);
    return log.result();
  }

  private void readFrom(int start) {
    int next = start;
    while (next < bytes.length && !log.hasTooManyErrors(index, next)) {
      next = readUntilBroken(next);
    }
  }

  /**
   * The parser copies what it looks ahead over with every buffer that it fills, so a long line
   * takes quadratic time unless the buffer grows with the text.
   */
  private static LoadSettings settings(int length) {
    return LoadSettings.builder()
        .setUseMarks(true)
        .setParseComments(false)
        .setCodePointLimit(Integer.MAX_VALUE)
        .setVersionFunction(version -> version)
        .setBufferSize(Math.max(SMALLEST_BUFFER, Math.min(LARGEST_BUFFER, length / 16)))
        .build();
  }

  /** Reads documents from {@code start} on; returns where to go on behind one that is broken. */
  private int readUntilBroken(int start) {
    screened = start;
    text.startAt(start);
    Reader reader =
        new InputStreamReader(
            new ByteArrayInputStream(bytes, start, bytes.length - start), StandardCharsets.UTF_8);
    StreamReader characters = new StreamReader(settings, reader);
    Parser parser = new ParserImpl(settings, characters);
    int floor = start;
    try {
      while (parser.hasNext()) {
        Event event = parser.next();
        if (event instanceof DocumentStartEvent opening) {
          floor = text.offsetOf(opening.getStartMark().orElseThrow().getIndex());
          checkVersion(opening, floor);
          open = true;
          YamlDocument document = new YamlComposer(parser, text, screening, budget).compose();
          finish(document);
          if (budget.isExceeded()) {
            return bytes.length;
          }
        } else if (event instanceof StreamEndEvent) {
          break;
        }
      }
      finishStream();
      return bytes.length;
    } catch (YamlEngineException problem) {
      return recover(YamlProblem.of(problem, text, floor), floor);
    } catch (NumberFormatException escape) {
      return recover(YamlProblem.digits(text.offsetOf(characters.getIndex()), text), floor);
    } catch (LoadFailure failure) {
      return recover(failure, floor);
    }
  }

  private static void checkVersion(DocumentStartEvent opening, int offset) {
    opening
        .getSpecVersion()
        .filter(version -> version.getMajor() != 1)
        .ifPresent(
            version -> {
              throw new LoadFailure(
                  offset,
                  "the directive asks for YAML "
                      + version.getMajor()
                      + "."
                      + version.getMinor()
                      + ", expected YAML 1.2");
            });
  }

  private void finish(YamlDocument document) {
    try {
      screening.check(screened, document.end());
      Value root = YamlConverter.convert(document.root(), budget);
      if (!(root instanceof NullValue)) {
        log.document(index, root);
      }
    } catch (LoadFailure failure) {
      log.error(index, failure);
    }
    screened = document.end();
    open = false;
    index++;
  }

  private void finishStream() {
    try {
      screening.check(screened, bytes.length);
    } catch (LoadFailure failure) {
      log.error(index, failure);
    }
  }

  /** Reports the document that starts at {@code floor} as broken, and looks for the next one. */
  private int recover(LoadFailure failure, int floor) {
    int line = text.lineStart(Math.min(failure.offset(), bytes.length), floor);
    boolean directive = !open && text.charAt(line) == '%';
    int next = documentStartFrom(line > floor ? line : text.nextLine(floor));
    if (directive && next < bytes.length) {
      next = documentStartFrom(text.nextLine(next));
    }
    int forbidden = screening.firstForbidden(screened, next);
    log.error(index, forbidden < 0 ? failure : screening.failure(forbidden));
    open = false;
    index++;
    return budget.isExceeded() ? bytes.length : next;
  }

  private int documentStartFrom(int lineStart) {
    int line = lineStart;
    while (line < bytes.length && !text.isDocumentStart(line)) {
      line = text.nextLine(line);
    }
    return line;
  }
}
