/** The forms 01 to 07 of TT 03/2025/TT-VPCP, Appendix I: what is printed and handed out, as a function of what happened. */
@NullMarked
package motcua.command.paper;

import org.jspecify.annotations.NullMarked;
