/**
 * Checks the types of the browser's TypeScript and runs its tests, without Node being installed.
 */
@NullMarked
package org.madang.web;

import org.jspecify.annotations.NullMarked;
