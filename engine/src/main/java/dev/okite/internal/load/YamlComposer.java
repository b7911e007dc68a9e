package dev.okite.internal.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Builds the nodes of one document from the parser's events, with its own stack, so that no input
 * can exhaust the thread's.
 */
final class YamlComposer {
  private final Parser parser;
  private final YamlText text;
  private final Screening screening;
  private final NodeBudget budget;

  private final Map<String, YamlNode> anchors = new HashMap<>();
  private final Deque<YamlNode.Collection> open = new ArrayDeque<>();
  private @Nullable YamlNode root;
  private int nodes;

  YamlComposer(Parser parser, YamlText text, Screening screening, NodeBudget budget) {
    this.parser = parser;
    this.text = text;
    this.screening = screening;
    this.budget = budget;
  }

  /** Reads up to the end of the document whose start the parser has just reported. */
  YamlDocument compose() {
    while (true) {
      Event event = parser.next();
      if (event instanceof DocumentEndEvent) {
        YamlNode top = root;
        int end = offset(event.getEndMark());
        return new YamlDocument(top == null ? emptyAt(end) : top, end);
      }
      accept(event);
    }
  }

  private void accept(Event event) {
    int start = offset(event.getStartMark());
    if (event instanceof ScalarEvent scalar) {
      add(scalar(scalar, start), scalar.getAnchor());
    } else if (event instanceof AliasEvent alias) {
      add(alias(alias, start), Optional.empty());
    } else if (event instanceof CollectionStartEvent collection) {
      YamlNode.Collection node = collection(collection, start);
      budget.checkDepth(open.size() + 1, node.start);
      add(node, collection.getAnchor());
      open.push(node);
    } else {
      close(open.pop(), offset(event.getEndMark()));
    }
  }

  private void add(YamlNode node, Optional<Anchor> anchor) {
    budget.reserve(++nodes, node.start);
    anchor.ifPresent(name -> anchors.put(name.getValue(), node));
    YamlNode.Collection holder = open.peek();
    if (holder instanceof YamlNode.Mapping mapping) {
      mapping.entries.add(node);
    } else if (holder instanceof YamlNode.Sequence sequence) {
      sequence.items.add(node);
    } else {
      root = node;
    }
  }

  private YamlNode.Scalar scalar(ScalarEvent event, int eventStart) {
    int eventEnd = offset(event.getEndMark());
    String value = event.getValue();
    budget.checkLength(value.length(), eventStart);
    @Nullable String tag = event.getTag().orElse(null);
    boolean plain = event.isPlain();
    if (eventStart == eventEnd && plain) {
      return empty(eventStart);
    }
    int start = eventStart;
    if (tag != null || event.getAnchor().isPresent()) {
      int content = text.skipProperties(eventStart);
      start = content < eventEnd ? content : eventStart;
    }
    int end = eventEnd;
    ScalarStyle style = event.getScalarStyle();
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      end = text.blockScalarEnd(start, eventEnd);
    } else if (!plain) {
      screening.allowQuoted(start, end);
      checkSurrogates(value, start);
    }
    return new YamlNode.Scalar(tag, value, plain, start, end);
  }

  /** A value that is not there stands at its key, or at the dash of its list. */
  private YamlNode.Scalar empty(int at) {
    YamlNode.Collection holder = open.peek();
    if (holder instanceof YamlNode.Mapping mapping && mapping.entries.size() % 2 == 1) {
      YamlNode key = mapping.key(mapping.size());
      return new YamlNode.Scalar(null, "", true, key.start, key.end);
    }
    if (holder instanceof YamlNode.Sequence && at > 0 && text.charAt(at - 1) == '-') {
      return new YamlNode.Scalar(null, "", true, at - 1, at);
    }
    return emptyAt(at);
  }

  private static YamlNode.Scalar emptyAt(int at) {
    return new YamlNode.Scalar(null, "", true, at, at);
  }

  private YamlNode.Alias alias(AliasEvent event, int start) {
    String name = event.getAlias().getValue();
    YamlNode target = anchors.get(name);
    if (target == null) {
      throw new LoadFailure(
          start, "the alias `*" + name + "` has no anchor, expected `&" + name + "` before it");
    }
    if (target instanceof YamlNode.Collection collection && !collection.closed) {
      throw new LoadFailure(
          start, "the alias `*" + name + "` stands inside the value that it stands for");
    }
    return new YamlNode.Alias(target, start, offset(event.getEndMark()));
  }

  private YamlNode.Collection collection(CollectionStartEvent event, int eventStart) {
    int start = text.skipProperties(eventStart);
    boolean flow = event.isFlow();
    @Nullable String tag = event.getTag().orElse(null);
    return event instanceof MappingStartEvent
        ? new YamlNode.Mapping(tag, flow, start)
        : new YamlNode.Sequence(tag, flow, start);
  }

  private void close(YamlNode.Collection node, int eventEnd) {
    node.closed = true;
    char first = text.charAt(node.start);
    boolean bracketed = node.flow && (first == '{' || first == '[');
    if (bracketed) {
      node.end = eventEnd;
      return;
    }
    node.end = lastEnd(node);
    if (node instanceof YamlNode.Mapping mapping && mapping.size() > 0) {
      node.start = mapping.key(0).start;
    }
  }

  private static int lastEnd(YamlNode.Collection node) {
    var parts =
        node instanceof YamlNode.Mapping mapping
            ? mapping.entries
            : ((YamlNode.Sequence) node).items;
    return parts.isEmpty() ? node.start : parts.get(parts.size() - 1).end;
  }

  private static void checkSurrogates(String value, int start) {
    int half = Surrogates.firstLone(value);
    if (half >= 0) {
      throw new LoadFailure(start, Surrogates.message(value.charAt(half)));
    }
  }

  private int offset(Optional<Mark> mark) {
    return text.offsetOf(mark.orElseThrow().getIndex());
  }
}
