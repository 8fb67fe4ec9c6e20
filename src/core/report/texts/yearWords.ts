const YEAR_WORDS =
  /(?<!\d)(?:19|20)\d{2}\s*年(?:度)?|今年(?:以来)?|本年(?:度)?|去年|上年(?:度)?|明年|截至目前|“十[二三四五]五”/gu;

/** The words of a text that date it, each once, in its order: what last year's text says of years is for people to change. */
export function yearWordsOf(text: string): string[] {
  return [...new Set(text.match(YEAR_WORDS) ?? [])];
}
