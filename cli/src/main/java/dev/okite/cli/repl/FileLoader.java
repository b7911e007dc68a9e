package dev.okite.cli.repl;

import dev.okite.Documents;
import dev.okite.PolicySource;
import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.MissingPathException;
import dev.okite.cli.input.SchemasBesidePolicies;
import dev.okite.cli.input.Unreadable;
import dev.okite.document.Document;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads policies and documents. */
final class FileLoader {
  /** A larger policy file is refused by the compiler, with a message of its own. */
  private static final int MAX_POLICY_BYTES = 1 << 20;

  private static final String STANDARD_INPUT = "-";

  private final Path workingFolder;
  private final SchemasBesidePolicies schemas;

  /** A loader that lets policies name {@code schemas} beside them. */
  FileLoader(Path workingFolder, SchemasBesidePolicies schemas) {
    this.workingFolder = workingFolder;
    this.schemas = schemas;
  }

  /**
   * What was read.
   *
   * @param policies files of policies
   * @param files the names of the files of documents
   * @param documents in the order of the files
   * @param unreadable what could not be read
   */
  record Read(
      List<PolicySource> policies,
      List<String> files,
      List<Document> documents,
      List<Unreadable> unreadable) {}

  /**
   * Reads {@code paths}: a file that ends in {@code .okite} is one of policies, any other one of
   * documents, and a folder has both.
   *
   * @throws ReplException if there is nothing at one of them
   */
  Read read(List<String> paths) throws ReplException {
    FileSearch policies = new FileSearch(workingFolder, FileKind.POLICIES);
    FileSearch documents = new FileSearch(workingFolder, FileKind.DOCUMENTS);
    for (String path : paths) {
      try {
        if (path.equals(STANDARD_INPUT)) {
          throw new ReplException("standard input is what the session reads; name a file");
        }
        boolean isFolder = isFolder(path);
        if (isFolder || path.toLowerCase(Locale.ROOT).endsWith(".okite")) {
          policies.add(path);
        }
        if (isFolder || !path.toLowerCase(Locale.ROOT).endsWith(".okite")) {
          documents.add(path);
        }
      } catch (MissingPathException missing) {
        throw new ReplException(String.valueOf(missing.getMessage()));
      }
    }
    return read(policies, documents);
  }

  private Read read(FileSearch policyFiles, FileSearch documentFiles) {
    List<Unreadable> unreadable = new ArrayList<>(policyFiles.unreadable());
    List<PolicySource> policies = new ArrayList<>();
    for (InputFile file : policyFiles.files()) {
      try {
        byte[] bytes = file.read(InputStream.nullInputStream(), MAX_POLICY_BYTES);
        policies.add(PolicySource.bytes(file.label(), bytes));
        schemas.allow(file);
      } catch (IOException failure) {
        unreadable.add(Unreadable.file(file.label(), failure));
      }
    }
    List<Document> documents = new ArrayList<>();
    for (InputFile file : documentFiles.files()) {
      try {
        ReadResult read = documents(file.label(), file);
        documents.addAll(read.documents());
        read.errors().forEach(error -> unreadable.add(Unreadable.document(error)));
      } catch (IOException failure) {
        unreadable.add(Unreadable.file(file.label(), failure));
      }
    }
    List<String> files = documentFiles.files().stream().map(InputFile::label).toList();
    return new Read(policies, files, documents, unreadable);
  }

  private static ReadResult documents(String label, InputFile file) throws IOException {
    DocumentLimits limits = DocumentLimits.DEFAULTS;
    byte[] bytes = file.read(InputStream.nullInputStream(), limits.maxBytes());
    return Documents.read(label, bytes, limits);
  }

  private boolean isFolder(String path) {
    try {
      return Files.isDirectory(workingFolder.resolve(path));
    } catch (InvalidPathException invalid) {
      return false;
    }
  }
}
