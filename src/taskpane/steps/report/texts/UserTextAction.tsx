import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ParagraphBlock, ReportBlock } from "../../../../core/report/documentModel";
import { useText } from "../../../components/TextContext";
import { TextForm } from "./TextForm";

const useStyles = makeStyles({
  action: { fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200, margin: "0 0 4px", textAlign: "end" },
  form: { fontFamily: tokens.fontFamilyBase, textAlign: "start" },
});

type Blocks = readonly ReportBlock[];

/** Do the user's words for a slot end with this block? */
export function endsUserText(blocks: Blocks, index: number): boolean {
  const slot = slotOf(blocks[index]);
  return slot !== null && slotOf(blocks[index + 1]) !== slot;
}

/** Under the user's own words: change them here. */
export function UserTextAction({ blocks, index }: { readonly blocks: Blocks; readonly index: number }) {
  const t = useText();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const slot = slotOf(blocks[index]);
  if (slot === null) return null;
  const title = headingBefore(blocks, index);
  if (open) {
    return (
      <div className={styles.form}>
        <TextForm slot={slot} title={title} before={wordsOf(blocks, index)} onClose={() => setOpen(false)} />
      </div>
    );
  }
  return (
    <div className={styles.action}>
      <Link
        as="button"
        aria-label={t("reportOptions", "text.editOf", { section: title })}
        onClick={() => setOpen(true)}
      >
        {t("reportOptions", "text.edit")}
      </Link>
    </div>
  );
}

function slotOf(block: ReportBlock | undefined): string | null {
  return block?.type === "paragraph" && block.style === "user" ? (block.slot ?? null) : null;
}

function wordsOf(blocks: Blocks, last: number): string {
  const slot = slotOf(blocks[last]);
  let first = last;
  while (slotOf(blocks[first - 1]) === slot) first -= 1;
  const paragraphs = blocks.slice(first, last + 1) as readonly ParagraphBlock[];
  return paragraphs.map(({ spans }) => spans.map(({ text }) => text).join("")).join("\n");
}

function headingBefore(blocks: Blocks, index: number): string {
  const heading = blocks
    .slice(0, index)
    .filter((block) => block.type === "heading")
    .at(-1);
  return heading ? heading.ordinal + heading.text : "";
}
