/**
 * Makes plain schemas of JSON Schema, for the build alone: one map of fields for each kind of
 * object, whatever a schema puts together of alternatives and parts. So paths can be held against
 * them, and little has to be read when somebody does. A plain schema allows all that the schema
 * allows that it is made of, and what that tells apart it may not: alternatives are joined.
 */
@NullMarked
package dev.okite.policies.schemas.build.json;

import org.jspecify.annotations.NullMarked;
