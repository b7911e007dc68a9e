package dev.okite.value;

/** The part of an image reference in front of the first slash: a host and an optional port. */
final class RegistryHost {
  private RegistryHost() {}

  static boolean isValid(String text) {
    int bracket = text.lastIndexOf(']');
    int colon = text.indexOf(':', bracket + 1);
    String host = colon < 0 ? text : text.substring(0, colon);
    return (colon < 0 || isPort(text.substring(colon + 1)))
        && (host.startsWith("[") ? isBracketed(host) : isDomain(host));
  }

  private static boolean isPort(String port) {
    return !port.isEmpty()
        && port.length() <= 5
        && port.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(port) <= 65535;
  }

  private static boolean isBracketed(String host) {
    if (!host.endsWith("]")) {
      return false;
    }
    byte[] address = IpAddress.parse(host.substring(1, host.length() - 1));
    return address != null && address.length == 16;
  }

  private static boolean isDomain(String host) {
    for (String label : host.split("\\.", -1)) {
      boolean valid =
          !label.isEmpty()
              && !label.startsWith("-")
              && !label.endsWith("-")
              && label.chars().allMatch(RegistryHost::isLabelPart);
      if (!valid) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabelPart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }
}
