package org.madang.identity;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks what a browser opens as a page: a refusal leads it to the sign-in page, which says why. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface ShownAsPage {}
