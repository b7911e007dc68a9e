package dev.okite.internal.eval;

import dev.okite.document.Place;
import dev.okite.finding.Finding;
import dev.okite.internal.check.ExceptionCondition;
import dev.okite.value.JsonPointer;
import dev.okite.value.ListValue;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finding as the condition of an exception sees it (language reference 11). */
public final class FindingValue {
  private Value here;
  private final List<Value> within = new ArrayList<>();

  private FindingValue(Value root) {
    this.here = root;
  }

  /** A map with the members {@link ExceptionCondition#MEMBERS}. */
  public static MapValue of(Finding finding) {
    Optional<FindingValue> walked = finding.place().map(FindingValue::walk);
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("rule", StringValue.of(finding.rule().name()));
    members.put("policy", StringValue.of(finding.policy()));
    members.put("message", StringValue.of(finding.message()));
    members.put("severity", StringValue.of(finding.severity().word()));
    members.put(
        "path",
        finding.place().<Value>map(p -> StringValue.of(p.pointer())).orElse(NullValue.ABSENT));
    members.put("value", walked.map(w -> w.here).orElse(NullValue.ABSENT));
    members.put("within", ListValue.of(walked.map(w -> w.within).orElse(List.of())));
    return MapValue.of(members);
  }

  /** Goes from the root of the document to the place, as far as there is something. */
  private static FindingValue walk(Place place) {
    Value root = place.document().value();
    FindingValue walk = new FindingValue(root);
    walk.enter(root);
    String inside = place.pointer().substring(JsonPointer.of(root).length());
    if (!inside.isEmpty()) {
      for (String token : inside.substring(1).split("/", -1)) {
        walk.enter(JsonPointer.step(walk.here, token));
      }
    }
    if (place.missing()) {
      walk.here = NullValue.ABSENT;
    }
    return walk;
  }

  private void enter(Value value) {
    here = value;
    if (value instanceof MapValue) {
      within.add(value);
    }
  }
}
