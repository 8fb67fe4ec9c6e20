import { oncePerKey } from "../../../cache";
import type { ValidationContext } from "../../context";
import type { FindingDraft, RuleOutcome } from "../../rule";
import { bookEntries, type BookEntry } from "./bookEntries";
import { judgeEach } from "../../judgeEach";

/**
 * Words in a voucher's summary that speak against the economic item it was booked under (auditors' practice, from
 * memory): a hint for a person, never an accusation.
 */
export interface BookedAgainst {
  readonly variant: string;
  readonly items: readonly string[];
  readonly words: RegExp;
  readonly unless: RegExp;
  /** Below this amount (元) nothing is said: small tools are consumables. */
  readonly leastYuan?: number;
  /** Where such things usually belong. */
  readonly proper: string;
}

/** Every entry whose economic item can be told, against the words of its summary. */
export function bookedAgainst(subjects: readonly BookedAgainst[], context: ValidationContext): RuleOutcome {
  return judgeEach(bookEntries(context), (entry) => {
    const item = entry.economicItem ?? itemByName(entry.economicText, context);
    if (item === null) return null;
    const subject = subjects.find((one) => speaksAgainst(one, item, entry));
    return subject ? [finding(subject, item, entry, context)] : [];
  });
}

function speaksAgainst(subject: BookedAgainst, item: string, { summary, row }: BookEntry): boolean {
  if (!subject.items.includes(item) || !subject.words.test(summary) || subject.unless.test(summary)) return false;
  const amount = Math.max(Math.abs(row.values.debit?.number ?? 0), Math.abs(row.values.credit?.number ?? 0));
  return subject.leastYuan === undefined || amount >= subject.leastYuan;
}

/** The economic item that an account's name ends with: 业务活动费用-商品和服务费用-办公费 → 30201. */
function itemByName(text: string, context: ValidationContext): string | null {
  const name =
    text
      .split(/[-—_/\\:：>]/)
      .at(-1)
      ?.trim() ?? "";
  return name.length < 2 ? null : itemOfName(name, context);
}

const itemOfName = oncePerKey((name: string, { classifications }: ValidationContext): string | null => {
  const items = classifications.departmentEconomic.itemsByName(name);
  const [code, ...others] = new Set(items.filter(({ level }) => level === 2).map((item) => item.code));
  return code !== undefined && others.length === 0 ? code : null;
});

function finding(
  subject: BookedAgainst,
  item: string,
  { row, summary, economicText }: BookEntry,
  context: ValidationContext,
): FindingDraft {
  const cells = [row.values.economicItem ?? row.values.accountName, row.values.summary].flatMap((cell) =>
    cell ? [cell.ref] : [],
  );
  const [proper] = context.classifications.departmentEconomic.itemsByCode(
    subject.proper,
    context.recognition.year?.value ?? null,
  );
  return {
    variant: subject.variant,
    cells,
    params: {
      summary,
      item,
      booked: economicText,
      proper: proper ? `${proper.code} ${proper.name}` : subject.proper,
    },
  };
}
