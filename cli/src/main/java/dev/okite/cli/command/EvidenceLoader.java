package dev.okite.cli.command;

import dev.okite.cli.input.FileKind;
import dev.okite.cli.input.FileSearch;
import dev.okite.cli.input.InputFile;
import dev.okite.cli.input.MissingPathException;
import dev.okite.cli.input.Unreadable;
import dev.okite.document.DocumentLimits;
import dev.okite.document.ReadError;
import dev.okite.signatures.EvidenceFile;
import dev.okite.signatures.SignatureResults;
import dev.okite.signatures.SignatureVerifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads folders of evidence, and verifies the signatures in them. */
final class EvidenceLoader {
  /** Of all files together; what is kept at once. */
  private static final long MAX_BYTES = 512L << 20;

  private final CliContext context;

  EvidenceLoader(CliContext context) {
    this.context = context;
  }

  /**
   * What came of evidence.
   *
   * @param files all files, in order
   * @param results what was verified, and what was refused
   * @param unreadable what could not be read
   */
  record Verified(
      List<EvidenceFile> files, SignatureResults results, List<Unreadable> unreadable) {}

  /**
   * Verifies what stands at {@code paths}.
   *
   * @throws StartException if one of them does not exist
   */
  Verified verify(SignatureVerifier verifier, List<String> paths) throws StartException {
    FileSearch search = search(paths);
    List<Unreadable> unreadable = new ArrayList<>(search.unreadable());
    List<EvidenceFile> files = new ArrayList<>();
    long left = MAX_BYTES;
    for (InputFile file : search.files()) {
      try {
        byte[] content = file.read(context.in(), DocumentLimits.DEFAULTS.maxBytes());
        left -= content.length;
        if (content.length > DocumentLimits.DEFAULTS.maxBytes() || left < 0) {
          throw new IOException("it is larger than evidence may be");
        }
        files.add(new EvidenceFile(file.label(), content));
      } catch (IOException failure) {
        unreadable.add(Unreadable.file(file.label(), failure));
      }
    }
    SignatureResults results = verifier.verify(files);
    for (ReadError error : results.unread()) {
      unreadable.add(Unreadable.document(error));
    }
    return new Verified(files, results, unreadable);
  }

  private FileSearch search(List<String> paths) throws StartException {
    FileSearch search = new FileSearch(context.workingFolder(), FileKind.ANY);
    List<String> problems = new ArrayList<>();
    for (String path : paths) {
      try {
        search.add(path);
      } catch (MissingPathException notThere) {
        problems.add(String.valueOf(notThere.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw StartException.of(problems);
    }
    return search;
  }
}
