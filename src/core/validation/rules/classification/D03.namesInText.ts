import { saysOf, silentOn } from "../../textRule";
import { says, silent } from "../../example";
import { defineRule } from "../../defineRule";
import { nameSimilarity } from "../../../classification/similarity";
import { normaliseItemName } from "../../../classification/itemName";
import type { CellRef } from "../../../workbook/cellRef";
import type { ValidationContext } from "../../context";
import type { FindingDraft } from "../../rule";
import { outcome } from "../../rule";
import { codeRows } from "./codeRows";
import { paragraphs } from "./paragraphs";

/** A category as running text names it: 行政运行（项）, 2010601 行政运行. */
interface Mention {
  readonly name: string;
  readonly code: string | null;
  /** 3 类, 5 款, 7 项 digits; `null` where a code tells. */
  readonly codeLength: number | null;
  readonly ref: CellRef;
}

const LEVEL_LENGTH: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };
const WITH_LEVEL = /([\p{Script=Han}、“”"（）()]{2,30}?)[（(](类|款|项)[)）]/gu;
const WITH_CODE =
  /(?<!\d)(\d{3}|\d{5}|\d{7})\s?[“"]?([\p{Script=Han}]{3,20}(?:支出|事务|运行|服务|医疗|公积金|离退休|补贴|补助|经费|管理))/gu;

/** Nearer than this, a name that no table has is meant for one that a table has. */
const NEAR = 0.7;

/** D03: the text names a category otherwise than the tables do; the tables count. */
export const D03 = defineRule({
  id: "D03",
  severity: "warning",
  basis: ["checkerSubjectNames"],
  needs: [],
  reads: ["tables"],
  isOfFile: true,
  notChecked: "noText",
  check(context) {
    const mentions = paragraphs(context).flatMap(mentionsIn);
    return outcome(
      mentions.flatMap((mention) => judge(mention, context)),
      mentions.length,
    );
  },
  inText: {
    severity: "error",
    examples: [
      saysOf("zeroListed", "人员经费80万元，主要包括：基本工资、奖金。其中：基本工资80万元，奖金0万元。"),
      silentOn("人员经费80万元，主要包括：基本工资、奖金。其中：基本工资50万元，奖金30万元。"),
    ],
  },
  examples: [
    says("default", {
      set: { "文字材料!A5": "一般公共服务支出（类）政府办公厅（室）及相关机构（款）用于机关日常运转。" },
    }),
    silent({ set: { "文字材料!A5": "一般公共服务支出（类）用于机关日常运转。" } }),
  ],
});

function mentionsIn({ text, ref }: { readonly text: string; readonly ref: CellRef }): Mention[] {
  const levels = [...text.matchAll(WITH_LEVEL)].map((match) => ({
    name: lastName(match[1] ?? ""),
    code: null,
    codeLength: LEVEL_LENGTH[match[2] ?? ""] ?? null,
    ref,
  }));
  const coded = [...text.matchAll(WITH_CODE)].map((match) => ({
    name: match[2] ?? "",
    code: match[1] ?? "",
    codeLength: null,
    ref,
  }));
  return [...levels, ...coded].filter(({ name }) => name.length >= 2);
}

/** `其中：一般公共服务支出` → the name alone; what stands before a pause belongs to the sentence. */
function lastName(text: string): string {
  return normaliseItemName(text.replace(/^.*[：:；;，,。]/u, "").replace(/^(?:其中|用于|列支|包括|主要是|为)/u, ""));
}

function judge({ name, code, codeLength, ref }: Mention, context: ValidationContext): FindingDraft[] {
  const rows = codeRows(context).filter(
    (row) =>
      row.classification === "functional" &&
      row.name !== null &&
      (code === null ? row.code.length === codeLength : row.code === code),
  );
  const names = rows.map((row) => ({
    row,
    similarity: nameSimilarity(normaliseItemName(name), normaliseItemName(row.name ?? "")),
  }));
  if (names.length === 0 || names.some(({ similarity }) => similarity === 1)) return [];
  // 教育部门的行政运行 ends with the name of the table: more words before it are no other name.
  if (rows.some((row) => normaliseItemName(name).endsWith(normaliseItemName(row.name ?? "")))) return [];
  const [nearest] = names.sort((a, b) => b.similarity - a.similarity);
  if (!nearest || (code === null && nearest.similarity < NEAR)) return [];
  const { row } = nearest;
  return [
    {
      cells: [ref, ...(row.nameRef ? [row.nameRef] : [])],
      params: { written: name, expected: row.name ?? "", code: row.code, table: row.table.title },
    },
  ];
}
