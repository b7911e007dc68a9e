package dev.okite.cli.output;

import dev.okite.cli.input.Unreadable;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about access.
 *
 * @param who the subject, as it was asked; null where the question is who can
 * @param question what was asked
 * @param target what it is about, as it was asked
 * @param almighty whether the subject may do everything, whatever the documents say
 * @param answers the permissions that it rests on, as the policies give them
 * @param unreadable what could not be read
 */
public record AccessOutcome(
    @Nullable String who,
    Map<String, @Nullable Object> question,
    String target,
    boolean almighty,
    ListValue answers,
    List<Unreadable> unreadable) {
  public AccessOutcome {
    unreadable = List.copyOf(unreadable);
  }

  /** Whether there is somebody who may. */
  public boolean isAllowed() {
    return almighty || answers.size() > 0;
  }

  /** One after the other. */
  List<MapValue> chains() {
    List<MapValue> chains = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      chains.add((MapValue) answers.get(i));
    }
    return chains;
  }

  /** {@code get secrets}, with where: {@code in namespace shop}. */
  String action() {
    Object subresource = question.get("resource");
    String part =
        subresource instanceof String text && text.contains("/")
            ? " (" + text.substring(text.indexOf('/') + 1) + ")"
            : "";
    return question.get("verb") + " " + target + part;
  }

  /** The names of a document on the way, as {@code kind} and {@code namespace/name}. */
  static String name(Value object) {
    MapValue map = (MapValue) object;
    Value metadata = map.get("metadata");
    String name = metadata instanceof MapValue data ? data.get("name").render() : "";
    return map.get("kind").render() + " " + name;
  }
}
