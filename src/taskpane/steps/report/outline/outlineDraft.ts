import type { OrdinalStyle } from "../../../../core/report/outline/ordinals";
import type { OutlineChange } from "../../../../core/report/outline/outlineChange";
import type { OutlineSection, OutlineView } from "../../../worker/views";

/** The outline itself, where a parent section is named. */
export const TOP = "";

/** GB/T 9704-2012 allows to leave a level out, not to turn levels round. */
export const NUMBERINGS: readonly (readonly OrdinalStyle[])[] = [
  ["一、", "（一）", "1.", "（1）"],
  ["一、", "1.", "（1）", "（1）"],
  ["（一）", "1.", "（1）", "（1）"],
];

/** One line of the editor. */
export interface OutlineLine {
  readonly id: string;
  readonly heading: string;
  readonly parent: string;
  readonly depth: number;
  readonly required: boolean;
  readonly isOwn: boolean;
  readonly isDropped: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The outline's sections as the change has them, dropped ones in their places. */
export function outlineLines(view: OutlineView, change: OutlineChange): OutlineLine[] {
  return linesUnder(TOP, view.sections, 0, change);
}

function linesUnder(
  parent: string,
  sections: readonly OutlineSection[],
  depth: number,
  change: OutlineChange,
): OutlineLine[] {
  const ordered = siblings(parent, sections, change);
  return ordered.flatMap((section, index) => {
    const isDropped = change.dropped.includes(section.id);
    const line: OutlineLine = {
      id: section.id,
      heading: section.heading,
      parent,
      depth,
      required: section.required,
      isOwn: change.added.some(({ id }) => id === section.id),
      isDropped,
      isFirst: index === 0,
      isLast: index === ordered.length - 1,
    };
    return [line, ...(isDropped ? [] : linesUnder(section.id, section.sections, depth + 1, change))];
  });
}

function siblings(parent: string, sections: readonly OutlineSection[], change: OutlineChange): OutlineSection[] {
  const own = change.added
    .filter((added) => added.parent === parent)
    .map(({ id, heading }) => ({ id, heading, required: false, sections: [] }));
  const order = change.order[parent] ?? [];
  const place = ({ id }: OutlineSection) => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...sections, ...own].sort((a, b) => place(a) - place(b));
}

/** The section one place up (−1) or down (1) among its siblings. */
export function moved(view: OutlineView, change: OutlineChange, line: OutlineLine, by: -1 | 1): OutlineChange {
  const ids = outlineLines(view, change)
    .filter(({ parent }) => parent === line.parent)
    .map(({ id }) => id);
  const from = ids.indexOf(line.id);
  const other = ids[from + by];
  if (other === undefined) return change;
  ids[from] = other;
  ids[from + by] = line.id;
  return { ...change, order: { ...change.order, [line.parent]: ids } };
}

/** The section taken out or put back; one of the user's own is gone for good. */
export function switched(change: OutlineChange, { id, isOwn, isDropped }: OutlineLine): OutlineChange {
  if (isOwn) return { ...change, added: change.added.filter((added) => added.id !== id) };
  const dropped = isDropped ? change.dropped.filter((other) => other !== id) : [...change.dropped, id];
  return { ...change, dropped };
}

/** A section of the user's own, last under its parent. */
export function withSection(change: OutlineChange, heading: string, parent: string, id: string): OutlineChange {
  return { ...change, added: [...change.added, { id, parent, heading }] };
}

/** `null` where nothing is changed: then nothing is kept. */
export function worthKeeping(view: OutlineView, change: OutlineChange): OutlineChange | null {
  const { numbering, ...rest } = change;
  const isNumberedAnew = numbering !== undefined && numbering.join() !== view.numbering.join();
  const isOrdered =
    outlineLines(view, { ...rest, order: {} })
      .map(({ id }) => id)
      .join() !==
    outlineLines(view, rest)
      .map(({ id }) => id)
      .join();
  if (!isNumberedAnew && !isOrdered && change.dropped.length === 0 && change.added.length === 0) return null;
  return { ...rest, order: isOrdered ? rest.order : {}, ...(isNumberedAnew ? { numbering } : {}) };
}
