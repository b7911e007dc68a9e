package dev.okite.cli.repl;

import dev.okite.cli.output.Printable;
import dev.okite.document.Document;
import dev.okite.document.ResourceIdentity;

/** What documents are called. */
final class Labels {
  private Labels() {}

  /** The file, and which of its documents it is where that is not the first. */
  static String file(Document document) {
    return document.file() + (document.index() > 0 ? "#" + document.index() : "");
  }

  /** Kind, namespace and name as far as the document has them; else empty. */
  static String resource(Document document) {
    ResourceIdentity identity = document.identity();
    String name = identity.namespace().map(n -> n + "/").orElse("") + identity.name().orElse("");
    return (identity.kind().orElse("") + " " + name).strip();
  }

  /** Both, fit to be shown. */
  static String of(Document document) {
    String resource = resource(document);
    return Printable.line(file(document) + (resource.isEmpty() ? "" : " (" + resource + ")"));
  }
}
