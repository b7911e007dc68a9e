package dev.okite.internal.library;

import dev.okite.builtin.Builtin;
import dev.okite.builtin.CallContext;
import dev.okite.builtin.Parameter;
import dev.okite.internal.operation.SizeLimits;
import dev.okite.type.Type;
import dev.okite.value.MapValue;
import dev.okite.value.NullValue;
import dev.okite.value.StringValue;
import dev.okite.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions of maps. Keys and values that come from a document keep their places. */
final class MapFunctions {
  private static final Parameter MAP = Parameter.of("map", Type.MAP);

  private MapFunctions() {}

  static List<Builtin> all() {
    return List.of(
        new Builtin(
            "keys",
            List.of(MAP),
            Type.listOf(Type.STRING),
            "The keys of the map, in its order.",
            MapFunctions::keys),
        new Builtin(
            "values",
            List.of(MAP),
            Type.LIST,
            "The values of the map, in its order.",
            MapFunctions::values),
        new Builtin(
            "entries",
            List.of(MAP),
            Type.listOf(Type.MAP),
            "The entries of the map, in its order, each a map with `key` and `value`.",
            MapFunctions::entries),
        new Builtin(
            "merge",
            List.of(
                Parameter.of("left", Type.MAP.orNull()), Parameter.of("right", Type.MAP.orNull())),
            Type.MAP,
            "The entries of both maps; where both have a key, with the value of `right` in the place"
                + " of `left`. Maps within are not merged. Null counts as an empty map.",
            MapFunctions::merge),
        new Builtin(
            "get",
            List.of(
                Parameter.of("map", Type.MAP.orNull()),
                Parameter.of("key", Type.STRING),
                Parameter.of("default", Type.ANY)),
            Type.ANY,
            "The value under `key`, or `default` where the map has no such key, has null there, or"
                + " is null.",
            MapFunctions::get));
  }

  private static Value keys(Value[] arguments, CallContext context) {
    MapValue map = Arguments.map(arguments, 0, context);
    List<Value> keys = new ArrayList<>(map.size());
    for (int i = 0; i < map.size(); i++) {
      keys.add(map.keyValue(i));
    }
    return Results.list(keys);
  }

  private static Value values(Value[] arguments, CallContext context) {
    MapValue map = Arguments.map(arguments, 0, context);
    List<Value> values = new ArrayList<>(map.size());
    for (int i = 0; i < map.size(); i++) {
      values.add(map.value(i));
    }
    return Results.list(values);
  }

  private static Value entries(Value[] arguments, CallContext context) {
    MapValue map = Arguments.map(arguments, 0, context);
    List<Value> entries = new ArrayList<>(map.size());
    for (int i = 0; i < map.size(); i++) {
      Map<String, Value> entry = new LinkedHashMap<>();
      entry.put("key", map.keyValue(i));
      entry.put("value", map.value(i));
      entries.add(MapValue.of(entry));
    }
    return Results.list(entries);
  }

  private static Value merge(Value[] arguments, CallContext context) {
    Map<String, Value> merged = new LinkedHashMap<>();
    for (int side = 0; side < 2; side++) {
      MapValue map = Arguments.mapOrEmpty(arguments, side, context);
      for (int i = 0; i < map.size(); i++) {
        merged.put(map.key(i), map.value(i));
      }
    }
    SizeLimits.checkElements(merged.size());
    return MapValue.of(merged);
  }

  private static Value get(Value[] arguments, CallContext context) {
    String key = ((StringValue) arguments[1]).value();
    Value found = arguments[0] instanceof MapValue map ? map.get(key) : NullValue.ABSENT;
    return found instanceof NullValue ? arguments[2] : found;
  }
}
