package dev.okite.cli.input;

import dev.okite.SchemaFiles;
import dev.okite.document.DocumentLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of schemas that policies name: relative to the file of the policy, in its folder and
 * those inside it, wherever symbolic links lead. Safe to use from several threads.
 */
public final class SchemasBesidePolicies implements SchemaFiles {
  private static final String UP = "..";

  /** The files of policies, by what messages call them. */
  private final Map<String, Path> policies = new ConcurrentHashMap<>();

  /** Lets the policies in {@code file} name files beside it. */
  public void allow(InputFile file) {
    if (file.path() != null) {
      policies.put(file.label(), file.path());
    }
  }

  @Override
  public Optional<byte[]> read(String source, String file) throws IOException {
    Path policy = policies.get(source);
    if (policy == null) {
      throw new IOException("the policy stands in no file, beside which it could lie");
    }
    if (leadsUp(file)) {
      throw new IOException("a path from a policy has no `..` in it");
    }
    Path found = Neighbours.of(policy, "the policy").inside(file);
    if (Files.notExists(found)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(found)) {
      throw new IOException("it is no file");
    }
    return Optional.of(content(new InputFile(file, found.toRealPath())));
  }

  private static boolean leadsUp(String file) {
    try {
      for (Path part : Path.of(file)) {
        if (part.toString().equals(UP)) {
          return true;
        }
      }
      return false;
    } catch (InvalidPathException invalid) {
      return false;
    }
  }

  private static byte[] content(InputFile file) throws IOException {
    try {
      return file.read(InputStream.nullInputStream(), DocumentLimits.DEFAULTS.maxBytes());
    } catch (IOException failure) {
      throw new IOException(Unreadable.file(file.label(), failure).message(), failure);
    }
  }
}
