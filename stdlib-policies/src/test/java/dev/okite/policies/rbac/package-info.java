/**
 * Role-based access control as the policies decide it, against a model of what the API server does.
 */
@NullMarked
package dev.okite.policies.rbac;

import org.jspecify.annotations.NullMarked;
