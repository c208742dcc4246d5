@NullMarked
package org.adept.report;

import org.jspecify.annotations.NullMarked;
