import { z } from "zod";
import type { ValidationContext } from "../../context";
import type { Finding } from "../../../findings/finding";
import { makeFinding } from "../../makeFinding";
import { oncePerKey } from "../../oncePerContext";
import { outcome, type Rule } from "../../rule";
import { bookEntries, type BookEntry } from "./bookEntries";
import data from "./subjects.json";

/**
 * Words in a voucher's summary that speak against the economic item it was booked under (auditors' practice, from
 * memory): a hint for a person, never an accusation. New words and items are data.
 */
const subjectsSchema = z.array(
  z.object({
    rule: z.string(),
    variant: z.string(),
    items: z.array(z.string()),
    words: z.string(),
    unless: z.string(),
    /** Below this amount (元) nothing is said: small tools are consumables. */
    leastYuan: z.number().optional(),
    /** Where such things usually belong. */
    proper: z.string(),
  }),
);

const SUBJECTS = subjectsSchema.parse(data).map((subject) => ({
  ...subject,
  items: new Set(subject.items),
  words: new RegExp(subject.words, "u"),
  unless: new RegExp(subject.unless, "u"),
}));

type Subject = (typeof SUBJECTS)[number];

/** D08 wages under goods and services, D10 costs moved away from the three-public items, D11 assets as office costs. */
export const SUBJECT_RULES: readonly Rule[] = ["D08", "D10", "D11"].map((id) => ({
  id,
  check: (context) => {
    const subjects = SUBJECTS.filter(({ rule }) => rule === id);
    const entries = bookEntries(context).filter(
      ({ economicItem, economicText }) => (economicItem ?? itemByName(economicText, context)) !== null,
    );
    const findings = entries.flatMap((entry) => {
      const item = entry.economicItem ?? itemByName(entry.economicText, context);
      const subject = subjects.find((one) => item !== null && speaksAgainst(one, item, entry));
      return subject && item !== null ? [finding(subject, item, entry, context)] : [];
    });
    return outcome(findings, entries.length, { code: "noBooks", params: {} });
  },
}));

function speaksAgainst(subject: Subject, item: string, { summary, row }: BookEntry): boolean {
  if (!subject.items.has(item) || !subject.words.test(summary) || subject.unless.test(summary)) return false;
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

const itemOfName = oncePerKey((name: string, { classifications }): string | null => {
  const items = classifications.departmentEconomic.itemsByName(name);
  const [code, ...others] = new Set(items.filter(({ level }) => level === 2).map((item) => item.code));
  return code !== undefined && others.length === 0 ? code : null;
});

function finding(
  subject: Subject,
  item: string,
  { row, summary, economicText }: BookEntry,
  context: ValidationContext,
): Finding {
  const cells = [row.values.economicItem ?? row.values.accountName, row.values.summary].flatMap((cell) =>
    cell ? [cell.ref] : [],
  );
  const [proper] = context.classifications.departmentEconomic.itemsByCode(
    subject.proper,
    context.recognition.year?.value ?? null,
  );
  return makeFinding({
    rule: subject.rule,
    variant: subject.variant,
    cells,
    params: {
      summary,
      item,
      booked: economicText,
      proper: proper ? `${proper.code} ${proper.name}` : subject.proper,
    },
    expected: subject.proper,
    actual: item,
  });
}
