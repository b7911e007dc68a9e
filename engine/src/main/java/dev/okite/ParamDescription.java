package dev.okite;

import dev.okite.type.Type;

/**
 * What a policy says about one of its params.
 *
 * @param name its name
 * @param type its type
 * @param required whether it has to be bound, because it has no default
 * @param documentation the text of its documentation comment; empty where there is none
 */
public record ParamDescription(String name, Type type, boolean required, String documentation) {}
