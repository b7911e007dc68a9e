package dev.okite.cli.command;

import dev.okite.signatures.TrustException;
import dev.okite.signatures.TrustPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads trust policies, and the keys and roots that they name. */
final class TrustLoader {
  /** More than any key or trusted root has. */
  private static final int MAX_BYTES = 4 << 20;

  private final CliContext context;

  TrustLoader(CliContext context) {
    this.context = context;
  }

  /**
   * The trust policy in {@code file}.
   *
   * @throws StartException if it cannot be read, or something is wrong with it
   */
  TrustPolicy load(String file) throws StartException {
    byte[] text = NamedFile.bytes(context, file);
    Path policy = context.workingFolder().resolve(file).toAbsolutePath().normalize();
    try {
      return TrustPolicy.read(file, text, path -> read(policy, path));
    } catch (TrustException wrong) {
      throw StartException.of(wrong.problems());
    }
  }

  /** The bytes of the file at {@code path} from the folder of {@code policy}. */
  private static byte[] read(Path policy, String path) throws IOException {
    try (InputStream in = Files.newInputStream(policy.resolveSibling(path))) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("it has more than " + MAX_BYTES + " bytes");
      }
      return bytes;
    } catch (InvalidPathException invalid) {
      throw new IOException("it is no path", invalid);
    } catch (NoSuchFileException missing) {
      throw new IOException("it does not exist", missing);
    }
  }
}
