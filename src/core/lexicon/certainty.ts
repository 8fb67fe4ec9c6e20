import { z } from "zod";

/**
 * How sure a fact of the lexicon is. `attested`: read in published documents; `reported`: told by a document about them;
 * `memory`: nobody has seen the source. What rests on memory alone may ask for a look, and never says that something is wrong.
 */
export const certaintySchema = z.enum(["attested", "reported", "memory"]);

export type Certainty = z.infer<typeof certaintySchema>;
