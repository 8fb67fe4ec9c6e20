/** Codes of BIFF error values ([MS-XLS] 2.5.10), and the texts that Excel shows for them. */
export const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

const TEXTS = new Set(Object.values(ERROR_TEXTS));

export function isErrorText(text: string): boolean {
  return TEXTS.has(text);
}
