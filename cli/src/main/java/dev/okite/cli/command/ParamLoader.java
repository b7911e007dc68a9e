package dev.okite.cli.command;

import dev.okite.Binding;
import dev.okite.Documents;
import dev.okite.cli.command.CheckRequest.Param;
import dev.okite.document.Document;
import dev.okite.document.ReadError;
import dev.okite.document.ReadResult;
import dev.okite.value.MapValue;
import java.util.List;

/** Binds the params of a request: first those of its file, then those of the command line. */
final class ParamLoader {
  private final CliContext context;

  ParamLoader(CliContext context) {
    this.context = context;
  }

  /**
   * {@code binding} with the params of {@code request}.
   *
   * @throws StartException if the file of params cannot be read, or is not a map
   */
  Binding bind(Binding binding, CheckRequest request) throws StartException {
    Binding bound = binding;
    String file = request.paramsFile();
    if (file != null) {
      MapValue params = read(file);
      for (int i = 0; i < params.size(); i++) {
        bound = bound.with(params.key(i), Documents.toHost(params.value(i)));
      }
    }
    for (Param param : request.params()) {
      bound = bound.withText(param.name(), param.value());
    }
    return bound;
  }

  private MapValue read(String file) throws StartException {
    ReadResult read = Documents.read(file, NamedFile.bytes(context, file));
    if (!read.errors().isEmpty()) {
      throw StartException.of(read.errors().stream().map(ReadError::toString).toList());
    }
    List<Document> documents = read.documents();
    if (documents.isEmpty()) {
      return MapValue.EMPTY;
    }
    if (documents.size() == 1 && documents.get(0).value() instanceof MapValue params) {
      return params;
    }
    throw StartException.of(
        "`"
            + file
            + "` is not a file of params: it has to hold one map of names and values, found "
            + (documents.size() == 1
                ? "a " + documents.get(0).value().typeName()
                : documents.size() + " documents"));
  }
}
