/** What no budget paid is a fund of its own, named in several ways. */
const FUNDS: readonly (readonly [name: string, words: RegExp])[] = [
  ["自有资金", /自有资金|非财政(?:拨款)?资金/],
  ["政府性基金", /政府性基金/],
  ["国有资本经营", /国有资本经营/],
  ["社会保险基金", /社会保险基金/],
  ["一般公共预算", /一般公共预算/],
  ["财政拨款", /财政拨款/],
];

/** The fund that words name, the narrower before the wider; empty where they name none. */
export function fundIn(text: string): string {
  return FUNDS.find(([, words]) => words.test(text))?.[0] ?? "";
}
