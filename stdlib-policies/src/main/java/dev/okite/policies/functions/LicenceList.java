package dev.okite.policies.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The identifiers of the SPDX licence list. Immutable, read when it is first needed. */
final class LicenceList {
  private static final String RESOURCE = "licences.txt";
  private static final String EXCEPTIONS = "[exceptions]";

  private static final LicenceList SHIPPED = read();

  private final Map<String, String> licences = new HashMap<>();
  private final Map<String, String> exceptions = new HashMap<>();

  private LicenceList(List<String> lines) {
    Map<String, String> ids = licences;
    for (String line : lines) {
      if (line.equals(EXCEPTIONS)) {
        ids = exceptions;
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        ids.put(line.toLowerCase(Locale.ROOT), line);
      }
    }
  }

  /** The list that is shipped. */
  static LicenceList shipped() {
    return SHIPPED;
  }

  private static LicenceList read() {
    try (InputStream in = LicenceList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no `" + RESOURCE + "` among the standard policies");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new LicenceList(new ArrayList<>(text.lines().toList()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The licence {@code id} as the list writes it, whatever letters it has. */
  Optional<String> licence(String id) {
    return Optional.ofNullable(licences.get(id.toLowerCase(Locale.ROOT)));
  }

  /** The exception {@code id} as the list writes it, whatever letters it has. */
  Optional<String> exception(String id) {
    return Optional.ofNullable(exceptions.get(id.toLowerCase(Locale.ROOT)));
  }
}
