/** Who is who: members, how they sign in, and the invitations that bring them. */
@NullMarked
package org.madang.identity;

import org.jspecify.annotations.NullMarked;
