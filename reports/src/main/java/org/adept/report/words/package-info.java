/** What pages say: one bundle of words, formats and rules per language, and nothing from the locale data of the JDK. */
@NullMarked
package org.adept.report.words;

import org.jspecify.annotations.NullMarked;
