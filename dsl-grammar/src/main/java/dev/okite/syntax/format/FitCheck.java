package dev.okite.syntax.format;

import dev.okite.syntax.format.LayoutWriter.Task;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Whether a group fits into what is left of its line. */
final class FitCheck {
  private final Deque<Task> group = new ArrayDeque<>();
  private final Iterator<Task> rest;
  private final int width;
  private int left;

  /** Whether the group has text already. */
  private boolean started;

  /** Whether the group has a comment that has to end its line. */
  private boolean commented;

  /**
   * A check.
   *
   * @param left how many columns are left
   * @param width how many there are in a line
   * @param rest what follows the group
   */
  FitCheck(int left, int width, Deque<Task> rest) {
    this.left = left;
    this.width = width;
    this.rest = rest.iterator();
  }

  /**
   * Whether {@code content} fits without a line end in it. A comment inside makes one necessary,
   * unless it stands before all of it or behind.
   */
  boolean fits(Layout content) {
    group.push(new Task(0, true, content));
    boolean inside = true;
    Deque<Task> tasks = group;
    while (left >= 0) {
      if (tasks.isEmpty()) {
        if (commented || !rest.hasNext()) {
          return true;
        }
        inside = false;
        tasks.push(rest.next());
      }
      Task task = tasks.pop();
      Layout part = task.part();
      if (part instanceof Layout.Text text) {
        if (inside ? breaks(text) : !text.leading().isEmpty()) {
          return !inside;
        }
        add(text);
        if (!inside && text.trailing().isPresent()) {
          return left >= 0;
        }
      } else if (part instanceof Layout.Comments comments && !comments.comments().isEmpty()) {
        return !inside;
      } else if (part instanceof Layout.Blank) {
        left--;
      } else if (part instanceof Layout.Break end) {
        if (end.always() || !task.flat()) {
          return !(inside && end.always());
        }
        left -= end.flat().length();
      } else if (part instanceof Layout.IfBroken broken && !task.flat()) {
        tasks.push(new Task(0, false, broken.text()));
      } else if (part instanceof Layout.Sequence sequence) {
        LayoutWriter.pushAll(tasks, task, sequence.parts());
      } else if (part instanceof Layout.Indent indent) {
        tasks.push(new Task(0, task.flat(), indent.content()));
      } else if (part instanceof Layout.Group inner) {
        if (inside && inner.always()) {
          return false;
        }
        tasks.push(new Task(0, inside || task.flat(), inner.content()));
      } else if (part instanceof Layout.Fill fill) {
        tasks.push(new Task(0, task.flat(), Layout.join(fill.items(), Layout.BREAK)));
      }
    }
    return false;
  }

  private boolean breaks(Layout.Text text) {
    return commented || (started && !text.leading().isEmpty());
  }

  private void add(Layout.Text text) {
    started = true;
    commented |= text.trailing().isPresent();
    String written = text.text();
    int firstEnd = written.indexOf('\n');
    left -= firstEnd < 0 ? written.length() : firstEnd;
    if (firstEnd >= 0 && left >= 0) {
      left = width - (written.length() - written.lastIndexOf('\n') - 1);
    }
  }
}
