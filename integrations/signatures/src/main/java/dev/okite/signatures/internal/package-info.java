/** What the readers and verifiers share: bounded JSON, base64 in one form, hashes, refusals. */
@NullMarked
package dev.okite.signatures.internal;

import org.jspecify.annotations.NullMarked;
