package dev.okite.internal.load.fast;

import dev.okite.document.DocumentLimits;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a stream of documents. */
public final class FastYaml {
  /** Zeros behind the text end every scan, so that only few look where they are. */
  private static final int PADDING = 4;

  private static final String API_VERSION = "apiVersion";
  private static final String KIND = "kind";

  private final byte[] in;
  private final LineScanner lines;
  private final Tree tree;
  private final BlockParser parser;
  private final PlainText kubernetes;
  private final PlainText core;
  private final List<Value> roots = new ArrayList<>();

  private FastYaml(byte[] in, DocumentLimits limits, PlainScalars kubernetes, PlainScalars core) {
    this.in = in;
    this.lines = new LineScanner(in);
    this.tree = new Tree(limits);
    this.kubernetes = new PlainText(in, kubernetes);
    this.core = new PlainText(in, core);
    this.parser = new BlockParser(in, lines, tree, this.core);
  }

  /**
   * The roots of the documents in {@code utf8}, an empty document being a null; or null if the text
   * has to be read by other means.
   *
   * @param kubernetes what scalars mean in an object of Kubernetes
   * @param core what they mean elsewhere
   */
  public static @Nullable List<Value> read(
      byte[] utf8, DocumentLimits limits, PlainScalars kubernetes, PlainScalars core) {
    try {
      return readAll(utf8, limits, kubernetes, core);
    } catch (HandOver beyond) {
      return null;
    }
  }

  /**
   * @throws HandOver where something stands that is not read here
   */
  static List<Value> readAll(
      byte[] utf8, DocumentLimits limits, PlainScalars kubernetes, PlainScalars core) {
    byte[] in = Arrays.copyOf(utf8, utf8.length + PADDING);
    OrdinaryText.check(in, utf8.length);
    return new FastYaml(in, limits, kubernetes, core).documents();
  }

  private List<Value> documents() {
    int p = lines.next(0);
    boolean open = false;
    boolean first = true;
    while (in[p] != 0) {
      if (p == lines.line() && Markers.standsAt(in, p)) {
        boolean opens = in[p] == '-';
        if (open) {
          roots.add(NullValue.ABSENT);
        } else if (first && !opens) {
          throw new HandOver(p);
        }
        open = opens;
        p = lines.nextLine(p + 3);
      } else if (open || first) {
        roots.add(document(p));
        p = parser.end();
        open = false;
      } else {
        throw new HandOver(p);
      }
      first = false;
    }
    if (open) {
      roots.add(NullValue.ABSENT);
    }
    return roots;
  }

  /**
   * Reads the document that starts at {@code start}. Which schema it asks for shows only at its
   * end, so it is read under the likely one, and where that may be wrong, once more.
   */
  private Value document(int start) {
    int line = lines.line();
    int nodes = tree.nodes();
    boolean likely = looksLikeKubernetes(start);
    Value root = parser.read(start, likely ? kubernetes : core);
    if (likely ? isKubernetes(root) : !mayBeKubernetes(root)) {
      return root;
    }
    tree.setNodes(nodes);
    lines.startLine(line);
    Value again = parser.read(start, likely ? core : kubernetes);
    return likely || isKubernetes(again) ? again : root;
  }

  private boolean looksLikeKubernetes(int start) {
    int p = start;
    while (in[p] == '{' || in[p] == '"' || in[p] == ' ' || in[p] == '\n') {
      p++;
    }
    return startsWith(API_VERSION, p) || startsWith(KIND, p);
  }

  private boolean startsWith(String word, int start) {
    for (int i = 0; i < word.length(); i++) {
      // A text that ends before the word does ends in a zero.
      if (in[start + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKubernetes(Value root) {
    return root instanceof MapValue map
        && map.get(API_VERSION) instanceof StringValue
        && map.get(KIND) instanceof StringValue;
  }

  private static boolean mayBeKubernetes(Value root) {
    return root instanceof MapValue map && map.indexOf(API_VERSION) >= 0 && map.indexOf(KIND) >= 0;
  }
}
