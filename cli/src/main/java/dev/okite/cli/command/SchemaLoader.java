package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.Documents;
import dev.okite.Schemas;
import dev.okite.cli.command.SchemaSection.SchemaFile;
import dev.okite.cli.command.SchemaSection.Text;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import dev.okite.policies.schemas.DocumentSchemas;
import dev.okite.policies.schemas.KubernetesSchemas;
import dev.okite.project.ProjectPath;
import dev.okite.schema.SchemaCatalog;
import dev.okite.validation.SchemaProblem;
import dev.okite.validation.SchemaReading;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the schemas of a request together: Kubernetes, custom resources, files of JSON Schema, and
 * the documents that the standard library knows besides. The same ones count for documents and for
 * the paths in policies. Belongs to one thread.
 */
final class SchemaLoader {
  private final CliContext context;
  private final SchemaRequest request;
  private final @Nullable ProjectFile project;
  private final SchemaSection section;
  private @Nullable JudgedDefinitions judged;
  private @Nullable SchemaCatalog catalog;

  /**
   * A loader.
   *
   * @param project the project file; null if there is none
   * @throws StartException if something is wrong with what the project file says about schemas
   */
  SchemaLoader(CliContext context, SchemaRequest request, @Nullable ProjectFile project)
      throws StartException {
    this.context = context;
    this.request = request;
    this.project = project;
    this.section =
        project == null || project.schemas().isEmpty()
            ? SchemaSection.NONE
            : SchemaSection.read(project.schemas().get());
  }

  /**
   * The schemas that {@code request} asks for, for a command that may turn out to need none.
   *
   * @param project the project file; null if there is none
   * @throws StartException if something is wrong with what is asked for, needed or not
   */
  static SchemaLoader of(CliContext context, SchemaRequest request, @Nullable ProjectFile project)
      throws StartException {
    SchemaLoader loader = new SchemaLoader(context, request, project);
    if (request.version() != null || !request.definitions().isEmpty()) {
      loader.catalog();
    }
    return loader;
  }

  /** Has {@code definitions} count as well, among what is judged. */
  SchemaLoader judging(JudgedDefinitions definitions) {
    judged = definitions;
    return this;
  }

  /** Whether documents are to be held against schemas. */
  boolean isAskedFor() {
    return request.validate() || section.validate();
  }

  /** Whether to list the paths in policies that were held against no schema. */
  boolean isStrict() {
    return request.strictTypes();
  }

  /**
   * Passes if something was held against schemas, or the command line does not say by which.
   *
   * @throws StartException otherwise
   */
  void requireUse() throws StartException {
    if (catalog == null && (request.version() != null || !request.definitions().isEmpty())) {
      throw StartException.of(
          "`--kubernetes-version` and `--crds` say what documents and policies are held against,"
              + " which takes `--validate`, or policies of your own");
    }
  }

  /**
   * All schemas, which are loaded when they are first asked for.
   *
   * @throws StartException if one of them cannot be read or used
   */
  SchemaCatalog catalog() throws StartException {
    SchemaCatalog loaded = catalog;
    if (loaded == null) {
      loaded = load();
      catalog = loaded;
    }
    return loaded;
  }

  /**
   * All schemas, and behind them those that policies declare.
   *
   * @throws StartException if one of them cannot be read or used
   */
  SchemaCatalog with(SchemaCatalog declared) throws StartException {
    return declared == SchemaCatalog.EMPTY ? catalog() : SchemaCatalog.of(catalog(), declared);
  }

  /** {@code binding}, with what the project file says is done about what is found. */
  Binding enforce(Binding binding) {
    return section.enforce(binding);
  }

  private SchemaCatalog load() throws StartException {
    SchemaCatalog kubernetes = kubernetes();
    List<SchemaCatalog> all = new ArrayList<>();
    for (SchemaFile file : section.files()) {
      all.add(read(file));
    }
    List<Document> named = definitions();
    SchemaReading ofNamed = Schemas.customResources(named, kubernetes);
    throwIfAny(ofNamed.problems());
    all.add(kubernetes);
    all.add(ofNamed.catalog());
    if (judged != null) {
      // What is wrong with these is found in them, as in everything that is judged.
      all.add(Schemas.customResources(judged.find(), kubernetes).catalog());
    }
    all.add(DocumentSchemas.catalog());
    return SchemaCatalog.of(all);
  }

  private SchemaCatalog kubernetes() throws StartException {
    String version = request.version();
    Optional<Text> said = section.version();
    String chosen =
        version != null ? version : said.map(Text::text).orElse(KubernetesSchemas.LATEST);
    try {
      return KubernetesSchemas.version(chosen);
    } catch (IllegalArgumentException unknown) {
      String place =
          version != null
              ? "`--kubernetes-version`"
              : said.map(t -> t.place().toString()).orElse("");
      throw StartException.of(place + ": " + unknown.getMessage());
    }
  }

  private List<Document> definitions() throws StartException {
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.DOCUMENTS);
    for (Text path : section.definitions()) {
      PolicySources.find(search, FileKind.DOCUMENTS, List.of(argument(path)));
    }
    PolicySources.find(search, FileKind.DOCUMENTS, request.definitions());
    List<Document> definitions = new ArrayList<>();
    for (InputFile file : search.files()) {
      for (Document document : read(file)) {
        if (Schemas.isCustomResourceDefinition(document.value())) {
          definitions.add(document);
        }
      }
    }
    if (definitions.isEmpty()
        && !(request.definitions().isEmpty() && section.definitions().isEmpty())) {
      List<String> paths = new ArrayList<>(section.definitions().stream().map(Text::text).toList());
      paths.addAll(request.definitions());
      throw StartException.of(
          "there is no CustomResourceDefinition in `" + String.join("`, `", paths) + "`");
    }
    return definitions;
  }

  private SchemaCatalog read(SchemaFile file) throws StartException {
    InputFile input =
        new InputFile(
            argument(file.path()), context.workingFolder().resolve(argument(file.path())));
    List<Document> documents = read(input);
    if (documents.size() != 1) {
      throw StartException.of(
          file.path().place()
              + ": `"
              + file.path().text()
              + "` holds "
              + documents.size()
              + " documents, expected one schema");
    }
    SchemaReading reading = Schemas.json(documents.get(0), file.name(), file.marks());
    throwIfAny(reading.problems());
    return reading.catalog();
  }

  private List<Document> read(InputFile file) throws StartException {
    try {
      ReadResult read =
          Documents.read(
              file.label(),
              file.read(context.in(), DocumentLimits.DEFAULTS.maxBytes()),
              DocumentLimits.DEFAULTS);
      if (!read.errors().isEmpty()) {
        throw StartException.of(read.errors().stream().map(ReadError::toString).toList());
      }
      return read.documents();
    } catch (IOException failure) {
      throw StartException.of("`" + file.label() + "` cannot be read");
    }
  }

  private String argument(Text path) throws StartException {
    if (project == null) {
      return path.text();
    }
    try {
      return project.argument(new ProjectPath(path.text(), path.place()), context.workingFolder());
    } catch (InvalidPathException invalid) {
      throw StartException.of(path.place() + ": `" + path.text() + "` is no path");
    }
  }

  private static void throwIfAny(List<SchemaProblem> problems) throws StartException {
    if (!problems.isEmpty()) {
      throw StartException.of(problems.stream().map(SchemaProblem::toString).toList());
    }
  }
}
