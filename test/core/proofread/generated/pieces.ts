/** What can be put wrong about a report, one thing at a time. */
export const FAULT_KINDS = [
  "part",
  "total",
  "difference",
  "rate",
  "direction",
  "zeroBase",
  "percentPoint",
  "share",
  "completion",
  "zeroBudget",
  "budgetWord",
  "balance",
  "carryOver",
  "twoPlaces",
  "overWhole",
  "unitSlip",
  "countPart",
  "countTotal",
  "listCount",
  "perHead",
  "controlRate",
  "scorePart",
  "scoreTotal",
  "aboveWeight",
  "deduction",
  "weightSum",
  "yearLeft",
  "date",
  "residue",
  "choice",
  "blank",
  "numberJump",
  "numberRepeat",
  "formerName",
  "emptyClaim",
  "noneClaim",
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** What stands in the place instead. */
  readonly text: string;
}

/** A stretch of text with the contradictions that another text in its place would make. */
export interface Slot {
  readonly text: string;
  readonly faults: readonly Fault[];
}

export type Piece = string | Slot;
export type Text = Piece | readonly Text[];

/** A sentence with numbers and other pieces in it. */
export function say(strings: TemplateStringsArray, ...values: readonly (Text | number)[]): Piece[] {
  return strings.flatMap((text, at) => {
    const value = values[at] ?? "";
    return [text, ...flat(typeof value === "number" ? String(value) : value)];
  });
}

export function flat(text: Text): Piece[] {
  if (typeof text === "string" || isSlot(text)) return [text];
  return text.flatMap((one) => flat(one));
}

function isSlot(text: Text): text is Slot {
  return typeof text === "object" && "faults" in text;
}

/** Texts with a mark between them. */
export function joined(texts: readonly Text[], mark: string): Piece[] {
  return texts.flatMap((text, at) => [...(at === 0 ? [] : [mark]), ...flat(text)]);
}

/** The text, with one fault in the place of the piece that offers it. */
export function written(pieces: readonly Piece[], fault: Fault | null = null): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return fault && piece.faults.includes(fault) ? fault.text : piece.text;
    })
    .join("");
}

export function faultsIn(pieces: readonly Piece[]): Fault[] {
  return pieces.flatMap((piece) => (typeof piece === "string" ? [] : piece.faults));
}
