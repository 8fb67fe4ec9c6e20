import { z } from "zod";
import data from "./data/residue.json";
import { certaintySchema } from "./certainty";
import { lazy } from "../cache";

const placeSchema = z.enum(["cell", "prose"]);

export const residueSchema = z.strictObject({
  source: z.string(),
  certainty: certaintySchema,
  /** Every residue of a cell has one of these, as written; most labels have none. */
  marks: z.string(),
  residues: z.array(
    z.strictObject({
      kind: z.enum(["errorText", "bookmark", "placeholder", "choice", "wordLimit", "emptyLine", "advice"]),
      /** Forms and prose differ: blanks to be signed on, limits of words and rules of scores are no residue everywhere. */
      holds: z.array(placeSchema).min(1),
      /** On a text with half-width marks (text/plainText). */
      pattern: z.string(),
      doubtful: z.literal(true).optional(),
      finds: z.array(z.string()).min(1),
      passes: z.array(z.string()).optional(),
    }),
  ),
});

type ResidueData = z.infer<typeof residueSchema>["residues"][number];

/** What a template leaves behind when it is not filled in. */
export interface Residue {
  readonly kind: ResidueData["kind"];
  /** With `g`: for `matchAll`. */
  readonly written: RegExp;
  /** May be meant: worth a look, no error. */
  readonly isDoubtful: boolean;
}

const residue = lazy(() => residueSchema.parse(data));

const inPlace = (place: z.infer<typeof placeSchema>) =>
  residue()
    .residues.filter(({ holds }) => holds.includes(place))
    .map(({ kind, pattern, doubtful = false }): Residue => {
      return { kind, written: new RegExp(pattern, "gu"), isDoubtful: doubtful };
    });

/** Residue in cells of tables and forms, in the order in which one decides. */
export const residueOfCells = lazy(() => inPlace("cell"));

/** Residue in prose. */
export const residueOfProse = lazy(() => inPlace("prose"));

/** Could a cell's text hold residue at all? Quick, on the text as written. */
export const mayHoldResidue = lazy(() => new RegExp(residue().marks, "u"));
