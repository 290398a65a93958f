/** What is said in the end: one sentence and an exit code, in the language of whoever asked. */
@NullMarked
package motcua.auditor.verdict;

import org.jspecify.annotations.NullMarked;
