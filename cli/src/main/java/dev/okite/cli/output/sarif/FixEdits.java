package dev.okite.cli.output.sarif;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.DocumentText;
import dev.okite.document.ReadResult;
import dev.okite.finding.Finding;
import dev.okite.finding.FixOperation;
import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The fixes of a finding as changes of its text: a scalar is replaced, an entry of a block map goes
 * with its lines, or gets lines of its own. A change is only given if the text that it makes reads
 * as the same documents with the fixes made, and nothing else changed.
 */
final class FixEdits {
  /** Reading a text again for each of its findings has to be cheap. */
  private static final int LONGEST_TEXT = 64 << 10;

  private final Document document;
  private final DocumentText text;
  private final byte[] bytes;

  private FixEdits(Document document, DocumentText text) {
    this.document = document;
    this.text = text;
    this.bytes = text.between(0, text.length()).getBytes(StandardCharsets.UTF_8);
  }

  /** The changes; empty where there is no fix, or where it is not known how to write it. */
  static Optional<List<TextEdit>> of(Finding finding) {
    Optional<Document> document = finding.document();
    Optional<DocumentText> text = document.flatMap(Document::text);
    boolean isPossible =
        !finding.fixes().isEmpty()
            && text.isPresent()
            && text.get().length() <= LONGEST_TEXT
            && isWhole(text.get())
            && JsonPointer.of(document.get().value()).isEmpty();
    return isPossible
        ? new FixEdits(document.orElseThrow(), text.get()).edits(finding.fixes())
        : Optional.empty();
  }

  private static boolean isWhole(DocumentText text) {
    return text.position(0).line() == 1;
  }

  private Optional<List<TextEdit>> edits(List<FixOperation> fixes) {
    List<TextEdit> edits = new ArrayList<>();
    for (FixOperation fix : fixes) {
      Optional<TextEdit> edit = edit(fix);
      if (edit.isEmpty()) {
        return Optional.empty();
      }
      edits.add(edit.get());
    }
    edits.sort(Comparator.comparingInt(TextEdit::from));
    return isRight(edits, fixes) ? Optional.of(edits) : Optional.empty();
  }

  private Optional<TextEdit> edit(FixOperation fix) {
    String pointer = fix.pointer();
    int slash = pointer.lastIndexOf('/');
    Value value = PointerWalk.to(document.value(), pointer);
    boolean isThere = value.isPlaced() && value.start() != Value.NO_OFFSET;
    if (slash < 0) {
      return Optional.empty();
    }
    if (fix.kind() == FixOperation.Kind.REMOVE) {
      String key = JsonPointer.unescape(pointer.substring(slash + 1));
      Value parent = PointerWalk.to(document.value(), pointer.substring(0, slash));
      return isThere && parent instanceof MapValue map
          ? removal(map, key, value)
          : Optional.empty();
    }
    if (!isThere) {
      return addition(fix);
    }
    boolean isScalar = !(value instanceof MapValue) && !(value instanceof ListValue);
    return isScalar && fix.kind() == FixOperation.Kind.SET
        ? Optional.of(TextEdit.of(text, value.start(), value.end(), json(fix)))
        : Optional.empty();
  }

  /** All lines of an entry that has them for itself. */
  private Optional<TextEdit> removal(MapValue map, String key, Value value) {
    int start = map.keyValue(map.indexOf(key)).start();
    if (start == Value.NO_OFFSET) {
      return Optional.empty();
    }
    int from = lineStart(start);
    int to = lineEnd(value.end());
    String rest = text.between(value.end(), to).strip();
    boolean isAlone =
        text.between(from, start).isBlank() && (rest.isEmpty() || rest.startsWith("#"));
    return isAlone ? Optional.of(TextEdit.of(text, from, to, "")) : Optional.empty();
  }

  /**
   * Lines behind the last entry of the block map above what is missing, as far in as its keys: one
   * for each key on the way.
   */
  private Optional<TextEdit> addition(FixOperation fix) {
    List<String> missing = new ArrayList<>();
    String above = fix.pointer();
    while (!above.isEmpty() && !PointerWalk.to(document.value(), above).isPlaced()) {
      int slash = above.lastIndexOf('/');
      missing.add(0, JsonPointer.unescape(above.substring(slash + 1)));
      above = above.substring(0, slash);
    }
    if (!(PointerWalk.to(document.value(), above) instanceof MapValue map)
        || map.size() == 0
        || map.keyValue(0).start() == Value.NO_OFFSET) {
      return Optional.empty();
    }
    int indent = text.position(map.keyValue(0).start()).column() - 1;
    int end = lineEnd(map.value(map.size() - 1).end());
    StringBuilder lines = new StringBuilder();
    lines.append(end > 0 && bytes[end - 1] == '\n' ? "" : "\n");
    for (int i = 0; i < missing.size(); i++) {
      lines.append(" ".repeat(indent + 2 * i)).append(plainKey(missing.get(i))).append(':');
      lines.append(i < missing.size() - 1 ? "\n" : " ");
    }
    boolean isList = fix.kind() == FixOperation.Kind.APPEND;
    lines.append(isList ? "[" + json(fix) + "]" : json(fix)).append('\n');
    return Optional.of(TextEdit.of(text, end, end, lines.toString()));
  }

  private boolean isRight(List<TextEdit> edits, List<FixOperation> fixes) {
    StringBuilder changed = new StringBuilder();
    int done = 0;
    for (TextEdit edit : edits) {
      if (edit.from() < done) {
        return false;
      }
      changed.append(text.between(done, edit.from())).append(edit.inserted());
      done = edit.to();
    }
    changed.append(text.between(done, text.length()));
    List<Document> before = read(bytes);
    List<Document> after = read(changed.toString().getBytes(StandardCharsets.UTF_8));
    if (before.isEmpty() || before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      boolean isFixed =
          before.get(i).index() == document.index()
              && JsonPointer.of(before.get(i).value()).isEmpty();
      Value was = before.get(i).value();
      Value is = after.get(i).value();
      if (isFixed ? !new FixedTree(fixes).isFixed(was, is) : !was.equals(is)) {
        return false;
      }
    }
    return true;
  }

  /** The documents of a text; none if any of them does not read. */
  private List<Document> read(byte[] utf8) {
    ReadResult read = Documents.read(document.file(), utf8);
    return read.errors().isEmpty() ? read.documents() : List.of();
  }

  private int lineStart(int offset) {
    int start = offset;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /** Where the line ends on which something ends that may have the line end in it. */
  private int lineEnd(int offset) {
    int end = offset;
    if (end > 0 && bytes[end - 1] == '\n') {
      return end;
    }
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, bytes.length);
  }

  private static String plainKey(String key) {
    boolean isPlain = !key.isEmpty() && key.chars().allMatch(c -> Character.isLetter(c) && c < 128);
    return isPlain ? key : json(StringValue.of(key));
  }

  private static String json(FixOperation fix) {
    return json(fix.value().orElse(NullValue.ABSENT));
  }

  private static String json(Value value) {
    String list = ListValue.of(List.of(value)).render();
    return list.substring(1, list.length() - 1);
  }
}
