import { z } from "zod";
import type { ColumnRole } from "../../tableKinds/columnRoles";
import { isColumnRole } from "../../tableKinds/columnRoles";
import { FRONT_SLOTS } from "../narrative/textSlots";
import wordings from "../prose/wording/front.json";

/** What the opening, the cover and the lines to be signed are worded with. */
export const FRONT = z
  .strictObject({
    notice: z.string(),
    noticeNumber: z.string(),
    cover: z.strictObject({
      department: z.string(),
      budgetCode: z.string(),
      evaluationMethod: z.string(),
      evaluator: z.string(),
      date: z.string(),
    }),
    /** 评价方式 of a workbook that holds the unit's own 自评表. */
    selfEvaluation: z.string(),
    seal: z.string(),
    signatures: z.array(
      z.strictObject({
        slot: z.enum(FRONT_SLOTS),
        /** Where the forms of the workbook state it: the role in their signature line. */
        role: z.custom<ColumnRole>(isColumnRole).optional(),
        label: z.string(),
      }),
    ),
    byHand: z.string(),
  })
  .parse(wordings);
