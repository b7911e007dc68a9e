/** Public keys, and signatures by them, with what the JDK has. */
@NullMarked
package dev.okite.signatures.internal.key;

import org.jspecify.annotations.NullMarked;
