import { TABLE_KINDS, type TableKind } from "../../tableKinds/tableKinds";

/** What can be attached: a kind of table, or the product's own score sheet. */
export const ATTACHMENT_KINDS = [...TABLE_KINDS, "scores"] as const;

export type AttachmentKind = TableKind | "scores";

/**
 * What a notice asks to be handed in with the report (部门整体支出绩效评价基础数据表、整体支出和项目支出绩效自评表), and the score sheet where
 * the unit has no form of its own. The tables of the final accounts are published by themselves.
 */
export const CUSTOMARY_ATTACHMENTS: readonly AttachmentKind[] = [
  "evaluationBaseData",
  "departmentSelfEvaluation",
  "projectSelfEvaluation",
  "scores",
  "indicatorScores",
];

export function isAttachmentKind(value: string): value is AttachmentKind {
  return (ATTACHMENT_KINDS as readonly string[]).includes(value);
}
