package org.madang.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a resource's method is for {@link Pace}. Without it, reading is not limited and
 * everything else is a {@link Act#CHANGE}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Paced {
  Act value();
}
