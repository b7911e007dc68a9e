package dev.okite.signatures;

import dev.okite.document.ReadError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of verifying evidence.
 *
 * @param payloads all payloads that have signatures, in the order of the files
 * @param unread what could not be read though it may have been evidence
 * @param authorities who was trusted
 */
public record SignatureResults(
    List<SignedPayload> payloads, List<ReadError> unread, List<Authority> authorities) {
  public SignatureResults {
    payloads = List.copyOf(payloads);
    unread = List.copyOf(unread);
    authorities = List.copyOf(authorities);
  }

  /**
   * The facts that policies read, in the shape that {@code docs/signatures.md} fixes. They are by
   * the digests of what was signed, so that no document can claim to be verified.
   */
  public Map<String, @Nullable Object> facts() {
    Map<String, List<Object>> verified = new LinkedHashMap<>();
    Map<String, List<Object>> refused = new LinkedHashMap<>();
    Map<String, List<Object>> images = new LinkedHashMap<>();
    for (SignedPayload payload : payloads) {
      for (Verification verification : payload.verifications()) {
        add(verified, payload.digest(), verification.fact());
        add(images, payload.image(), verification.fact());
      }
      payload.refusals().forEach(reason -> add(refused, payload.digest(), reason));
    }
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("verified", verified);
    facts.put("refused", refused);
    facts.put("images", images);
    facts.put("authorities", authorityFacts());
    return facts;
  }

  private Map<String, Object> authorityFacts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Authority authority : authorities) {
      List<String> globs = authority.images().stream().map(ImageGlob::toString).toList();
      facts.put(authority.name(), Map.of("images", globs));
    }
    return facts;
  }

  private static void add(Map<String, List<Object>> map, @Nullable String key, Object value) {
    if (key != null) {
      List<Object> values = map.computeIfAbsent(key, any -> new ArrayList<>());
      if (!values.contains(value)) {
        values.add(value);
      }
    }
  }
}
