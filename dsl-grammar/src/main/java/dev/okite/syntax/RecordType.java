package dev.okite.syntax;

import dev.okite.source.Span;
import java.util.List;

/**
 * A type of maps with certain fields: <code>{image: string, level: int?}</code>, and with {@code
 * ...} behind them of maps that may have others as well.
 *
 * @param span where it stands
 * @param fields what the maps have, at least one
 * @param open whether they may have other fields
 * @param nullable whether a question mark follows
 */
public record RecordType(Span span, List<RecordField> fields, boolean open, boolean nullable)
    implements TypeRef {
  public RecordType {
    fields = List.copyOf(fields);
  }
}
