import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { attempt } from "../actions/attempt";
import { copyText } from "../delivery/copyText";
import { usePane } from "./PaneContext";
import { useText } from "./TextContext";
import { useSurface } from "./useSurface";

export interface HandedOverProps {
  readonly file: string;
  /** What is in it, for the clipboard. */
  readonly content: () => string;
}

/**
 * A file that was handed to the browser. Whether it has arrived cannot be seen from here (Excel for Mac ignores downloads
 * without a word: OfficeDev/office-js#2700), so its content can be taken along by the clipboard.
 */
export function HandedOver({ file, content }: HandedOverProps) {
  const pane = usePane();
  const t = useText();
  const { row } = useSurface();
  const [isOpen, setOpen] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    attempt(pane, async () => {
      await copyText(content());
      setCopied(true);
    });
  return (
    <>
      <div>{t("delivery", "handedOver", { file })}</div>
      <Link as="button" inline aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t("pane", "delivery.nothing")}
      </Link>
      {isOpen && (
        <div className={row}>
          <Button size="small" onClick={() => void copy()}>
            {t("delivery", "copy")}
          </Button>
          <span role="status">{isCopied && t("delivery", "copied")}</span>
        </div>
      )}
    </>
  );
}
