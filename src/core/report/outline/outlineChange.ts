import { z } from "zod";
import type { Outline, Section } from "./outline";
import { ORDINAL_STYLES } from "./ordinals";

/** `""` stands for the outline itself where a parent section is named. */
export const TOP = "";

/** What a user has changed in an outline; what it does not speak of stays as the outline has it. */
export const outlineChangeSchema = z.object({
  numbering: z.array(z.enum(ORDINAL_STYLES)).length(4).optional(),
  /** Ids of the sections under a parent in the wanted order. */
  order: z.record(z.string(), z.array(z.string())).default({}),
  dropped: z.array(z.string()).default([]),
  added: z.array(z.object({ id: z.string().min(1), parent: z.string(), heading: z.string().min(1) })).default([]),
});

export type OutlineChange = z.infer<typeof outlineChangeSchema>;

export const NO_CHANGE: OutlineChange = { order: {}, dropped: [], added: [] };

/** The outline with the user's changes; sections that it does not have any more are passed over. */
export function applyOutlineChange(outline: Outline, change: OutlineChange): Outline {
  return {
    ...outline,
    numbering: change.numbering ?? outline.numbering,
    sections: changedSections(TOP, outline.sections, change),
  };
}

function changedSections(parent: string, sections: readonly Section[], change: OutlineChange): Section[] {
  const own = change.added.filter((added) => added.parent === parent).map(ownSection);
  const kept = [...sections, ...own].filter((section) => !change.dropped.includes(section.id));
  const order = change.order[parent] ?? [];
  const place = (section: Section) => (order.includes(section.id) ? order.indexOf(section.id) : order.length);
  return kept
    .sort((a, b) => place(a) - place(b))
    .map((section) => ({ ...section, sections: changedSections(section.id, section.sections, change) }));
}

function ownSection({ id, heading }: OutlineChange["added"][number]): Section {
  const missing = { what: heading, where: "窗格的文字编辑" };
  return { id, heading, required: false, content: [{ kind: "own", missing }], sections: [] };
}

/** The sections that the notices demand and the user has dropped. */
export function droppedRequired(outline: Outline, change: OutlineChange): Section[] {
  const dropped = (sections: readonly Section[]): Section[] =>
    sections.flatMap((section) =>
      change.dropped.includes(section.id) ? (section.required ? [section] : []) : dropped(section.sections),
    );
  return dropped(outline.sections);
}
