package dev.okite.cli.output;

import dev.okite.cli.output.Palette.Role;
import dev.okite.plan.PlannedPlace;
import dev.okite.plan.RuleTreatment;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places that a walk through a document looks at, a line each, those below further in. */
final class PlaceTreeText {
  private final Palette palette;
  private final List<RuleTreatment> rules;

  PlaceTreeText(Palette palette, List<RuleTreatment> rules) {
    this.palette = palette;
    this.rules = rules;
  }

  void write(PlannedPlace root, Writer out) throws IOException {
    if (!root.rules().isEmpty()) {
      out.write("    the document: " + new RuleNumbers(root.rules()).text(rules) + "\n");
    }
    writeAll(root.inner(), "    ", out);
  }

  /** Places that look the same from there on are written together. */
  private void writeAll(List<PlannedPlace> places, String indent, Writer out) throws IOException {
    Map<PlannedPlace, List<String>> alike = new LinkedHashMap<>();
    for (PlannedPlace place : places) {
      PlannedPlace unnamed = new PlannedPlace("", place.rules(), place.unusual(), place.inner());
      alike.computeIfAbsent(unnamed, p -> new ArrayList<>()).add(Printable.line(place.step()));
    }
    for (Map.Entry<PlannedPlace, List<String>> same : alike.entrySet()) {
      write(String.join(", ", same.getValue()), same.getKey(), indent, out);
    }
  }

  /** Places with nothing to look at that lead to one other only are written on its line. */
  private void write(String steps, PlannedPlace place, String indent, Writer out)
      throws IOException {
    StringBuilder path = new StringBuilder(steps);
    PlannedPlace at = place;
    while (at.rules().isEmpty() && at.inner().size() == 1 && !steps.contains(", ")) {
      at = at.inner().get(0);
      path.append(at.step().startsWith("[") ? "" : ".").append(Printable.line(at.step()));
    }
    out.write(indent + palette.paint(Role.PLACE, path.toString()));
    if (!at.rules().isEmpty()) {
      out.write(": " + new RuleNumbers(at.rules()).text(rules));
    } else if (at.inner().isEmpty()) {
      out.write(", if it is of another shape: " + new RuleNumbers(at.unusual()).text(rules));
    }
    out.write("\n");
    writeAll(at.inner(), indent + "  ", out);
  }
}
