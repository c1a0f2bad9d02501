package dev.inkling.ui.common;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a method that is called once, right after the constructor and before anything else, so that what it sets is never null. A view
 * and its presenter need each other, and one of them comes first. NullAway checks that all is set by then.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CalledFirst {}
