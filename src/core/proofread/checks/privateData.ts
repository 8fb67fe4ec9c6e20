import type { Check } from "../check";
import { foundAt } from "../check";

const IDENTITY = /(?<!\d)\d{17}[\dXx](?![\dA-Za-z])/g;
const MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const BANK = /(?:银行)?(?:账号|帐号|卡号):?(\d{12,19})(?!\d)/g;

/** G20: identity numbers (with a right check digit), mobile numbers, bank accounts. The quote is masked. */
export const checkPrivateData: Check = ({ passages }) =>
  passages.flatMap((passage) => {
    const { plain } = passage;
    const found = [
      ...[...plain.matchAll(IDENTITY)].filter(([number]) => isIdentity(number)).map(() => "identity" as const),
      ...[...plain.matchAll(MOBILE)].map(() => "mobile" as const),
      ...[...plain.matchAll(BANK)].map(() => "bank" as const),
    ];
    const quote = passage.written
      .trim()
      .slice(0, 120)
      .replace(/\d(?=\d{4})/g, "*");
    return [...new Set(found)].map((variant) => foundAt(passage, quote, "G20", "error", { variant }));
  });

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: the last character follows from the seventeen before; and the birth date must be one. */
function isIdentity(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  return "10X98765432"[sum % 11] === number[17]?.toUpperCase() && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
