/** What can be seen of the pipeline from outside: its topics, tables, files, processes, and the providers' own ledger. */
@NullMarked
package io.narratix.faults.outside;

import org.jspecify.annotations.NullMarked;
