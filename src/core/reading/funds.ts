const FUNDS = [/政府性基金/, /国有资本经营/, /社会保险基金/, /一般公共预算/, /财政拨款/];

/** The fund that words name, the narrower before the wider; empty where they name none. */
export function fundIn(text: string): string {
  return FUNDS.find((fund) => fund.test(text))?.source ?? "";
}
