package dev.okite.signatures.internal.evidence;

import dev.okite.Documents;
import dev.okite.document.Document;
import dev.okite.document.ReadResult;
import dev.okite.signatures.EvidenceFile;
import dev.okite.signatures.internal.Fields;
import dev.okite.signatures.internal.Hashes;
import dev.okite.signatures.internal.Json;
import dev.okite.signatures.internal.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what was signed in files of evidence, by what they hold. */
public final class EvidenceReader {
  private static final String SIGNATURE = ".sig";
  private static final List<String> CERTIFICATES = List.of(".pem", ".crt", ".cert");
  private static final String LOG = ".bundle";

  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, byte[]> filesByDigest = new HashMap<>();
  private final Reading reading = new Reading();

  private EvidenceReader(List<EvidenceFile> all) {
    for (EvidenceFile file : all) {
      files.put(file.name(), file.content());
      filesByDigest.putIfAbsent(Hashes.digest(file.content()), file.content());
    }
  }

  /** What stands in {@code files}. Never throws because of what they hold. */
  public static Reading read(List<EvidenceFile> files) {
    EvidenceReader reader = new EvidenceReader(files);
    files.forEach(reader::read);
    return reader.reading;
  }

  private void read(EvidenceFile file) {
    if (file.name().endsWith(SIGNATURE)) {
      readBeside(file);
    } else if (isObject(file.content())) {
      ReadResult read = Documents.json(file.name(), file.content(), Json.LIMITS);
      if (!read.errors().isEmpty()) {
        ReadResult lines = Documents.jsonLines(file.name(), file.content(), Json.LIMITS);
        read = lines.documents().isEmpty() ? read : lines;
      }
      read.errors().forEach(reading::unread);
      read.documents().forEach(document -> readDocument(document, file.name()));
    }
  }

  private void readDocument(Document document, String file) {
    Optional<Fields> fields = Fields.of(document.value(), "the document");
    if (fields.isEmpty()) {
      return;
    }
    Fields root = fields.get();
    int index = document.index();
    if (isBundle(root)) {
      add(
          file,
          index,
          BundleFormat.digest(root),
          () -> new BundleFormat(filesByDigest).read(root, file, index));
    } else if (EnvelopeFormat.matches(root)) {
      add(
          file,
          index,
          EnvelopeFormat.digest(root),
          () -> EnvelopeFormat.read(root, file, index, Optional.empty()));
    } else if (CosignFormat.matches(root)) {
      add(file, index, CosignFormat.digest(root), () -> CosignFormat.read(root, file, index));
    }
  }

  private void readBeside(EvidenceFile signature) {
    String name = signature.name();
    String signed = name.substring(0, name.length() - SIGNATURE.length());
    byte[] payload = files.get(signed);
    if (payload == null) {
      reading.add(
          new Reading.Malformed(
              name, 0, null, "the file `" + signed + "` that it signs is not there"));
      return;
    }
    add(
        signed,
        0,
        Hashes.digest(payload),
        () ->
            CosignFormat.beside(
                signed,
                payload,
                signature.content(),
                certificateOf(signed),
                files.get(signed + LOG)));
  }

  private byte @Nullable [] certificateOf(String signed) {
    for (String end : CERTIFICATES) {
      byte[] found = files.get(signed + end);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private interface Format {
    Evidence read() throws RefusedException;
  }

  private void add(String file, int document, @Nullable String digest, Format format) {
    try {
      reading.add(new Reading.Signed(format.read()));
    } catch (RefusedException malformed) {
      reading.add(new Reading.Malformed(file, document, digest, malformed.reason()));
    }
  }

  private static boolean isBundle(Fields root) {
    try {
      return root.optionalText("mediaType").orElse("").startsWith(BundleFormat.MEDIA_TYPE);
    } catch (RefusedException other) {
      return false;
    }
  }

  /** Whether the first character that is not blank opens an object of JSON. */
  private static boolean isObject(byte[] content) {
    for (byte b : content) {
      if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
        return b == '{';
      }
    }
    return false;
  }
}
