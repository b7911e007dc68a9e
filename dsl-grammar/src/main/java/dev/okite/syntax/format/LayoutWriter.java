package dev.okite.syntax.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Writes a layout, and breaks the lines of it that are too long: a group stays on its line if it
 * fits, with what follows it up to the next place where a line may end.
 */
final class LayoutWriter {
  /** A part that is still to be written. */
  record Task(int indentation, boolean flat, Layout part) {}

  private final int width;
  private final Page page = new Page();
  private final Deque<Task> tasks = new ArrayDeque<>();

  private LayoutWriter(int width) {
    this.width = width;
  }

  /** The text of {@code layout}, with lines of at most {@code width} where they can be broken. */
  static String write(Layout layout, int width) {
    LayoutWriter writer = new LayoutWriter(width);
    writer.tasks.push(new Task(0, false, layout));
    while (!writer.tasks.isEmpty()) {
      writer.write(writer.tasks.pop());
    }
    return writer.page.text();
  }

  private void write(Task task) {
    Layout part = task.part();
    int indentation = task.indentation();
    if (part instanceof Layout.Text text) {
      page.text(text, indentation);
    } else if (part instanceof Layout.Comments comments) {
      page.comments(comments.comments(), indentation);
    } else if (part instanceof Layout.Blank) {
      page.blank();
    } else if (part instanceof Layout.Break end) {
      end(end, task);
    } else if (part instanceof Layout.IfBroken broken) {
      if (!task.flat()) {
        tasks.push(new Task(indentation, false, broken.text()));
      }
    } else if (part instanceof Layout.Sequence sequence) {
      pushAll(tasks, task, sequence.parts());
    } else if (part instanceof Layout.Indent indent) {
      tasks.push(new Task(indentation + indent.columns(), task.flat(), indent.content()));
    } else if (part instanceof Layout.Group group) {
      boolean flat = task.flat() || (!group.always() && fits(group.content(), indentation));
      tasks.push(new Task(indentation, flat, group.content()));
    } else if (part instanceof Layout.Fill fill) {
      fill(fill, task);
    }
  }

  private void end(Layout.Break end, Task task) {
    if (!task.flat() || end.always()) {
      page.endLine(task.indentation(), end.gap());
    } else if (!end.flat().isEmpty()) {
      page.blank();
    }
  }

  private void fill(Layout.Fill fill, Task task) {
    List<Layout> parts = new ArrayList<>();
    for (int i = 0; i < fill.items().size(); i++) {
      Layout item = fill.items().get(i);
      parts.add(i == 0 ? item : Layout.group(Layout.BREAK, item));
    }
    pushAll(tasks, task, parts);
  }

  static void pushAll(Deque<Task> tasks, Task parent, List<Layout> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      tasks.push(new Task(parent.indentation(), parent.flat(), parts.get(i)));
    }
  }

  private boolean fits(Layout content, int indentation) {
    int start = page.column(indentation);
    return new FitCheck(width - start, width, tasks).fits(content);
  }
}
