const COMPARED = /(?:与|比|较|同|相比)(?:于)?$/;

/** The year that is named last before a place of the sentence, if it is not one to compare with. */
export function yearAt(text: string, place: number): number | null {
  const years = [...text.slice(0, place).matchAll(/(20\d\d)年/g)].filter(
    ({ index }) => !COMPARED.test(text.slice(0, index)),
  );
  return years.length > 0 ? Number(years.at(-1)?.[1]) : null;
}
