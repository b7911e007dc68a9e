package dev.okite.cli.output;

import dev.okite.cli.output.Palette.Role;
import dev.okite.document.Place;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.Value;
import java.io.IOException;
import java.io.Writer;

/** An answer about access for people: who, where, and below it through what. */
public final class AccessText {
  private final Palette palette;

  /** An answer in the colours of {@code palette}. */
  public AccessText(Palette palette) {
    this.palette = palette;
  }

  /**
   * Writes {@code outcome}.
   *
   * @throws IOException if {@code out} does not take it
   */
  public void write(AccessOutcome outcome, Writer out) throws IOException {
    if (outcome.who() != null) {
      out.write(verdict(outcome) + "\n");
    }
    boolean apart = outcome.who() != null;
    for (MapValue chain : outcome.chains()) {
      out.write(apart ? "\n" : "");
      chain(outcome, chain, out);
      apart = true;
    }
    if (outcome.who() == null && !outcome.isAllowed()) {
      out.write("nobody may " + Printable.line(outcome.action()) + " by what is here\n");
    }
    if (!outcome.unreadable().isEmpty()) {
      out.write('\n');
    }
    new UnreadableText(palette).write(outcome.unreadable(), out);
  }

  private String verdict(AccessOutcome outcome) {
    if (outcome.almighty()) {
      return palette.paint(Role.GRAVE, "yes") + ": members of system:masters may do everything";
    }
    return outcome.isAllowed()
        ? palette.paint(Role.MODERATE, "yes")
        : palette.paint(Role.GOOD, "no")
            + ": "
            + Printable.line(outcome.who() + " may not " + outcome.action())
            + " by what is here";
  }

  private void chain(AccessOutcome outcome, MapValue chain, Writer out) throws IOException {
    Value namespace = chain.get("namespace");
    String where =
        namespace instanceof NullValue
            ? " in the whole cluster"
            : " in namespace " + namespace.render();
    out.write(
        Printable.line(chain.get("who").render() + " may " + outcome.action() + where) + "\n");
    step("named by", AccessOutcome.name(chain.get("binding")), chain.get("subject"), out);
    step("bound to", AccessOutcome.name(chain.get("role")), chain.get("role"), out);
    if (!(chain.get("source") instanceof NullValue)) {
      step("which has", AccessOutcome.name(chain.get("source")), chain.get("source"), out);
    }
    step("by the rule", chain.get("entry").render(), chain.get("entry"), out);
  }

  private void step(String how, String what, Value value, Writer out) throws IOException {
    String place =
        value.isPlaced()
            ? palette.paint(Role.PLACE, Printable.line(Place.of(value).toString())) + ": "
            : palette.paint(Role.QUIET, "every cluster") + ": ";
    out.write("  " + place + how + " " + Printable.line(what) + "\n");
  }
}
