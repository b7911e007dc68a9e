package dev.okite.policies.podsecurity;

import dev.okite.document.Document;
import dev.okite.document.Place;
import dev.okite.finding.Finding;
import dev.okite.value.JsonPointer;
import dev.okite.value.MapValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A namespace as a document declares it, or one that no document declares.
 *
 * @param name what it is called; empty where that cannot be said
 * @param document the document that declares it; empty where there is none
 * @param labels what its labels ask for
 */
record JudgedNamespace(Optional<String> name, Optional<Document> document, NamespaceLabels labels) {
  private static final int NAMED = 10;

  /** Whether {@code document} declares a namespace. */
  static boolean isDeclaredBy(Document document) {
    return Field.text(Field.of(document.value(), "kind")).filter("Namespace"::equals).isPresent()
        && Field.text(Field.of(document.value(), "apiVersion")).filter("v1"::equals).isPresent();
  }

  /** The namespace that {@code document} declares. */
  static JudgedNamespace declaredBy(Document document, PodSecurityModes defaults) {
    return new JudgedNamespace(
        document.identity().name(),
        Optional.of(document),
        NamespaceLabels.of(document.value(), defaults));
  }

  /** A namespace that no document declares. */
  static JudgedNamespace undeclared(Optional<String> name, PodSecurityModes defaults) {
    return new JudgedNamespace(
        name,
        Optional.empty(),
        new NamespaceLabels(name.isPresent() ? defaults : PodSecurityModes.UNREADABLE, List.of()));
  }

  PodSecurityModes modes() {
    return labels.modes();
  }

  /** A finding for each label that says nothing that there is. */
  List<Finding> invalidLabels() {
    List<Finding> findings = new ArrayList<>();
    for (NamespaceLabels.Invalid invalid : labels.invalid()) {
      findings.add(
          AdmissionRules.finding(
              AdmissionRules.INVALID_LABEL,
              document.orElseThrow(),
              Place.of(invalid.value()),
              List.of(),
              invalid.message()));
    }
    return findings;
  }

  /**
   * The finding that {@code failing}, of {@code all} workloads in it, do not meet the level that it
   * enforces. Without a document that declares it, it stands at the first of them.
   */
  Finding levelNotMet(List<Workload> failing, int all) {
    Workload first = failing.get(0);
    List<Place> places = failing.stream().map(w -> Field.ofName(w.document())).toList();
    boolean declared = document.isPresent();
    return AdmissionRules.finding(
        AdmissionRules.NAMESPACE_LEVEL,
        document.orElse(first.document()),
        document.map(JudgedNamespace::placeOfLevel).orElse(places.get(0)),
        declared ? places : places.subList(1, places.size()),
        message(failing, all));
  }

  private String message(List<Workload> failing, int all) {
    String namespace =
        name.map(n -> "the namespace " + n + " enforces ")
            .orElse("a namespace whose name is no text counts as one that enforces ");
    boolean byLabel = name.isEmpty() || document.filter(JudgedNamespace::saysLevel).isPresent();
    String origin = byLabel ? "" : ", as its cluster does by default";
    String amount =
        all == 1 ? "its only workload" : failing.size() + " of its " + all + " workloads";
    String named = String.join(", ", failing.stream().limit(NAMED).map(Workload::label).toList());
    String rest = failing.size() > NAMED ? " and " + (failing.size() - NAMED) + " more" : "";
    return namespace
        + modes().enforce()
        + origin
        + ", which "
        + amount
        + (failing.size() == 1 ? " does" : " do")
        + " not meet: "
        + named
        + rest;
  }

  /** Whether the labels say a level, be it one that there is or not. */
  private static boolean saysLevel(Document namespace) {
    Value labels = Field.of(namespace.value(), "metadata", "labels");
    return labels instanceof MapValue
        ? !Field.isUnset(Field.of(labels, Mode.ENFORCE.levelLabel()))
        : !Field.isUnset(labels);
  }

  /** Where the level stands, or would stand. */
  private static Place placeOfLevel(Document namespace) {
    Value metadata = Field.of(namespace.value(), "metadata");
    Value labels = Field.of(metadata, "labels");
    Value level = Field.of(labels, Mode.ENFORCE.levelLabel());
    String pointer = "/" + JsonPointer.escape(Mode.ENFORCE.levelLabel());
    if (level.isPlaced()) {
      return Place.of(level);
    }
    if (labels instanceof MapValue) {
      return Place.missing(labels, pointer);
    }
    return Field.isUnset(labels) ? Place.missing(metadata, "/labels" + pointer) : Place.of(labels);
  }
}
