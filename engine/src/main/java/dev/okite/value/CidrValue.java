package dev.okite.value;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network: all IPv4 or IPv6 addresses that start with the same bits. Networks have no order.
 *
 * <p>IPv4 addresses that are written as IPv6 ({@code ::ffff:10.0.0.1}) count as IPv4, so that a
 * change of spelling does not get an address past a check.
 */
public final class CidrValue extends OpaqueValue {
  private static final List<String> MEMBERS = List.of("address", "prefix");

  /** Four bytes or sixteen; zero behind the prefix. */
  private final byte[] address;

  private final int prefix;

  private CidrValue(byte[] address, int prefix) {
    this.address = address;
    this.prefix = prefix;
  }

  /**
   * Reads an address with a prefix length, such as {@code 10.0.0.0/8}; bits behind the prefix are
   * ignored. An address alone is the network that holds only it.
   *
   * @throws EvaluationFailure with {@link ErrorCode#INVALID_VALUE} if {@code text} is not that
   */
  public static CidrValue parse(String text) {
    int slash = text.indexOf('/');
    byte[] address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      throw InvalidText.of(
          ValueKind.CIDR,
          text,
          "expected an IPv4 or IPv6 address with a prefix length, such as `10.0.0.0/8`");
    }
    int bits = 8 * address.length;
    int prefix = slash < 0 ? bits : prefixLength(text.substring(slash + 1));
    if (prefix < 0 || prefix > bits) {
      throw InvalidText.of(
          ValueKind.CIDR, text, "expected a prefix length from 0 to " + bits + " behind the slash");
    }
    int mapped = 8 * IpAddress.MAPPED_LENGTH;
    if (prefix >= mapped && IpAddress.isMapped(address)) {
      return network(IpAddress.unmapped(address), prefix - mapped);
    }
    return network(address, prefix);
  }

  /** Whether every address of {@code other} is in this network; never across IP versions. */
  public boolean contains(CidrValue other) {
    return address.length == other.address.length
        && prefix <= other.prefix
        && Arrays.equals(address, masked(other.address, prefix));
  }

  @Override
  public @Nullable Integer compareWith(OpaqueValue other) {
    return null;
  }

  /** The first address, as text, and the number of bits that all addresses share. */
  @Override
  public @Nullable Value member(String name) {
    return switch (name) {
      case "address" -> StringValue.of(IpAddress.format(address));
      case "prefix" -> IntValue.of(prefix);
      default -> null;
    };
  }

  @Override
  public List<String> memberNames() {
    return MEMBERS;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.CIDR;
  }

  /** The first address, in the form of RFC 5952 where it is IPv6, and the prefix length. */
  @Override
  public String render() {
    return IpAddress.format(address) + "/" + prefix;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CidrValue that
        && prefix == that.prefix
        && Arrays.equals(address, that.address);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(address) + prefix;
  }

  private static CidrValue network(byte[] address, int prefix) {
    return new CidrValue(masked(address, prefix), prefix);
  }

  private static byte[] masked(byte[] address, int prefix) {
    byte[] masked = new byte[address.length];
    System.arraycopy(address, 0, masked, 0, prefix / 8);
    if (prefix % 8 != 0) {
      masked[prefix / 8] = (byte) (address[prefix / 8] & (0xFF00 >> (prefix % 8)));
    }
    return masked;
  }

  /** The number that one to three digits without a zero in front spell, or -1. */
  private static int prefixLength(String digits) {
    boolean plain =
        !digits.isEmpty()
            && digits.length() <= 3
            && digits.chars().allMatch(c -> c >= '0' && c <= '9')
            && (digits.length() == 1 || digits.charAt(0) != '0');
    return plain ? Integer.parseInt(digits) : -1;
  }
}
