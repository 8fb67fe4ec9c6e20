/** 文号: 湘财绩〔2024〕1号, with whatever brackets people put round the year. */
const DOCUMENT_NUMBER = /([\p{Script=Han}]{1,12}?)\s*[〔[（(【]\s*(\d{4})\s*[〕\]）)】]\s*(?:第\s*)?(\d+)\s*号/u;

/** The first document number in a text as it is printed, the year in 六角括号 (GB/T 9704-2012); `null` where there is none. */
export function documentNumberIn(text: string): { readonly printed: string; readonly written: string } | null {
  const [written, office = "", year = "", number = ""] = DOCUMENT_NUMBER.exec(text) ?? [];
  return written === undefined ? null : { printed: `${office}〔${year}〕${Number(number)}号`, written };
}

/** The year of every document number in 六角括号: 样财绩[2024]1号 → 样财绩〔2024〕1号. */
export function withPrintedNumbers(text: string): string {
  return text.replace(/[[(（【〔](\d{4})[\])）】〕](?=\s*(?:第\s*)?\d+\s*号)/gu, "〔$1〕");
}
