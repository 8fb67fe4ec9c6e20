const COMPARED = /(?:与|比|较|同|相比)(?:于)?$/;

/** The year that is named last before a place of the sentence, if it is not one to compare with. */
export function yearAt(text: string, place: number): number | null {
  return yearsIn(text.slice(0, place)).at(-1) ?? null;
}

/** The year that a sentence begins to speak of. */
export function firstYear(text: string): number | null {
  return yearsIn(text)[0] ?? null;
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(20\d\d)年/g)]
    .filter(({ index }) => !COMPARED.test(text.slice(0, index)))
    .map(([, written]) => Number(written));
}
