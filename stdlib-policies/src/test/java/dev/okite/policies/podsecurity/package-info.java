/** The policies of the Pod Security Standards, compared with the standards in plain Java. */
@NullMarked
package dev.okite.policies.podsecurity;

import org.jspecify.annotations.NullMarked;
