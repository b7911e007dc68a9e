package dev.okite.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Text of IP addresses. The platform's parser is not used: it takes host names, and reads {@code
 * 010.1} as an address.
 */
final class IpAddress {
  /** How many bytes {@code ::ffff:0:0} has in front of an IPv4 address. */
  static final int MAPPED_LENGTH = 12;

  private static final int LONGEST = 45;
  private static final int GROUPS = 8;

  private IpAddress() {}

  /** The four or sixteen bytes of {@code text}, or null if it is not an address. */
  static byte @Nullable [] parse(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    return text.indexOf(':') >= 0 ? parseV6(text) : parseV4(text);
  }

  /** Whether sixteen bytes stand for an IPv4 address. */
  static boolean isMapped(byte[] address) {
    if (address.length != 16 || address[10] != -1 || address[11] != -1) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      if (address[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** The IPv4 address that a mapped one stands for. */
  static byte[] unmapped(byte[] address) {
    return Arrays.copyOfRange(address, MAPPED_LENGTH, 16);
  }

  /** The canonical text, for IPv6 that of RFC 5952. */
  static String format(byte[] address) {
    return address.length == 4 ? formatV4(address) : formatV6(address);
  }

  private static byte @Nullable [] parseV4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return null;
    }
    byte[] address = new byte[4];
    for (int i = 0; i < 4; i++) {
      int number = number(parts[i], 10, 3);
      boolean ambiguous = parts[i].length() > 1 && parts[i].charAt(0) == '0';
      if (number < 0 || number > 255 || ambiguous) {
        return null;
      }
      address[i] = (byte) number;
    }
    return address;
  }

  private static byte @Nullable [] parseV6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      byte[] address = groups(text);
      return address != null && address.length == 2 * GROUPS ? address : null;
    }
    byte[] front = groups(text.substring(0, gap));
    byte[] back = groups(text.substring(gap + 2));
    boolean addressInFront = text.lastIndexOf('.', gap) >= 0;
    if (front == null || back == null || addressInFront) {
      return null;
    }
    // The gap stands for at least one group.
    if (front.length + back.length > 2 * GROUPS - 2) {
      return null;
    }
    byte[] address = Arrays.copyOf(front, 2 * GROUPS);
    System.arraycopy(back, 0, address, 2 * GROUPS - back.length, back.length);
    return address;
  }

  /** The bytes of groups with colons between them, the last of which may be an IPv4 address. */
  private static byte @Nullable [] groups(String text) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    String[] parts = text.split(":", -1);
    boolean dotted = parts[parts.length - 1].indexOf('.') >= 0;
    int length = 2 * parts.length + (dotted ? 2 : 0);
    if (length > 2 * GROUPS) {
      return null;
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < parts.length - (dotted ? 1 : 0); i++) {
      int number = number(parts[i], 16, 4);
      if (number < 0) {
        return null;
      }
      bytes[2 * i] = (byte) (number >> 8);
      bytes[2 * i + 1] = (byte) number;
    }
    if (dotted) {
      byte[] last = parseV4(parts[parts.length - 1]);
      if (last == null) {
        return null;
      }
      System.arraycopy(last, 0, bytes, length - 4, 4);
    }
    return bytes;
  }

  /** The number that one to {@code most} ASCII digits of {@code radix} spell, or -1. */
  private static int number(String digits, int radix, int most) {
    if (digits.isEmpty() || digits.length() > most) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      number = number * radix + digit;
    }
    return number;
  }

  private static String formatV4(byte[] address) {
    return (address[0] & 0xFF)
        + "."
        + (address[1] & 0xFF)
        + "."
        + (address[2] & 0xFF)
        + "."
        + (address[3] & 0xFF);
  }

  private static String formatV6(byte[] address) {
    int gapStart = -1;
    int gapLength = 1;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = 0;
      while (i + zeros < GROUPS && group(address, i + zeros) == 0) {
        zeros++;
      }
      if (zeros > gapLength) {
        gapStart = i;
        gapLength = zeros;
      }
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == gapStart) {
        out.append("::");
        i += gapLength - 1;
        continue;
      }
      if (i > 0 && out.charAt(out.length() - 1) != ':') {
        out.append(':');
      }
      out.append(Integer.toHexString(group(address, i)));
    }
    return out.toString();
  }

  private static int group(byte[] address, int index) {
    return (address[2 * index] & 0xFF) << 8 | (address[2 * index + 1] & 0xFF);
  }
}
