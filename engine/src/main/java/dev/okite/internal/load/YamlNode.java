package dev.okite.internal.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a YAML document says before a schema gives it meaning. Offsets are bytes of the file. */
abstract sealed class YamlNode {
  /** The explicit tag in its long form; null without one. */
  final @Nullable String tag;

  int start;
  int end;

  private YamlNode(@Nullable String tag, int start, int end) {
    this.tag = tag;
    this.start = start;
    this.end = end;
  }

  /** The node that is meant: itself, or what an alias refers to. */
  YamlNode target() {
    return this;
  }

  /** Text. */
  static final class Scalar extends YamlNode {
    final String text;

    /** Whether it was written without quotes and not as a block. */
    final boolean plain;

    Scalar(@Nullable String tag, String text, boolean plain, int start, int end) {
      super(tag, start, end);
      this.text = text;
      this.plain = plain;
    }
  }

  /** A list or map. */
  abstract static sealed class Collection extends YamlNode {
    /** Whether it is written in brackets or braces. */
    final boolean flow;

    /** Whether its end has been read; before, an alias to it would hold itself. */
    boolean closed;

    private Collection(@Nullable String tag, boolean flow, int start) {
      super(tag, start, start);
      this.flow = flow;
    }
  }

  /** A list. */
  static final class Sequence extends Collection {
    final List<YamlNode> items = new ArrayList<>();

    Sequence(@Nullable String tag, boolean flow, int start) {
      super(tag, flow, start);
    }
  }

  /** A map; key and value alternate in {@link #entries}. */
  static final class Mapping extends Collection {
    final List<YamlNode> entries = new ArrayList<>();

    Mapping(@Nullable String tag, boolean flow, int start) {
      super(tag, flow, start);
    }

    int size() {
      return entries.size() / 2;
    }

    YamlNode key(int index) {
      return entries.get(2 * index);
    }

    YamlNode value(int index) {
      return entries.get(2 * index + 1);
    }
  }

  /** A reference to a node that stands elsewhere. */
  static final class Alias extends YamlNode {
    private final YamlNode target;

    Alias(YamlNode target, int start, int end) {
      super(null, start, end);
      this.target = target;
    }

    @Override
    YamlNode target() {
      return target;
    }
  }
}
