import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { attempt } from "../actions/attempt";
import { copyText } from "../delivery/copyText";
import type { FileRoad, HandedFile } from "../delivery/sendFile";
import { usePane } from "./PaneContext";
import { useText } from "./TextContext";
import { useSurface } from "./useSurface";

export interface HandedOverProps {
  readonly file: HandedFile;
  /** What is in it, for the clipboard; absent where it is no text. */
  readonly content?: () => string;
}

/**
 * A file that was handed to the browser. Whether it has arrived cannot be seen from here (Office for Mac ignores downloads
 * without a word: OfficeDev/office-js#2700), so the other ways out stay at hand.
 */
export function HandedOver({ file, content }: HandedOverProps) {
  const pane = usePane();
  const t = useText();
  const { row } = useSurface();
  const [isAsked, setAsked] = useState(false);
  const [done, setDone] = useState<"copied" | FileRoad | null>(null);
  const isOpen = isAsked || file.isUncertain;
  const copy = (text: () => string) =>
    attempt(pane, async () => {
      await copyText(text());
      setDone("copied");
    });
  const again = (road: FileRoad) =>
    attempt(pane, () => {
      file.again(road);
      setDone(road);
      return Promise.resolve();
    });
  return (
    <>
      <div>{t("delivery", "handedOver", { file: file.name })}</div>
      {file.isUncertain ? (
        <div>{t("pane", "delivery.uncertain")}</div>
      ) : (
        <Link as="button" inline aria-expanded={isOpen} onClick={() => setAsked(!isAsked)}>
          {t("pane", "delivery.nothing")}
        </Link>
      )}
      {isOpen && (
        <div className={row}>
          {file.others.map((road) => (
            <Button key={road} size="small" onClick={() => void again(road)}>
              {t("pane", `delivery.road.${road}`)}
            </Button>
          ))}
          {content && (
            <Button size="small" onClick={() => void copy(content)}>
              {t("delivery", "copy")}
            </Button>
          )}
          <span role="status">{done !== null && t("delivery", `done.${done}`)}</span>
        </div>
      )}
    </>
  );
}
