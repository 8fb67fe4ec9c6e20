import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Section } from "../components/Section";
import { SeverityMark } from "../components/SeverityMark";
import { useText } from "../components/TextContext";
import { useSurface } from "../components/useSurface";
import type { BatchView } from "./worker/protocol";

const PAGE = 40;

/** What does not fit between the units, and what could not be held against one another. */
export function CrossList({ view: { cross, notChecked } }: { readonly view: BatchView }) {
  const t = useText();
  const { list, card, padded, quiet, strong, row } = useSurface();
  const [limit, setLimit] = useState(PAGE);
  return (
    <Section title={t("batchPane", "cross")} aside={cross.length}>
      {cross.length === 0 && <div className={quiet}>{t("batchPane", "crossNone")}</div>}
      <ul className={list}>
        {cross.slice(0, limit).map(({ id, rule, severity, name, what, how }) => (
          <li key={id} className={`${card} ${padded}`}>
            <div className={row}>
              <SeverityMark severity={severity} />
              <span className={strong}>{name}</span>
              <span className={quiet}>{rule}</span>
            </div>
            <div>{what}</div>
            <div className={quiet}>{how}</div>
          </li>
        ))}
      </ul>
      {cross.length > limit && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {t("pane", "action.more", { count: cross.length - limit })}
        </Button>
      )}
      {notChecked.length > 0 && (
        <>
          <div className={strong}>{t("batchPane", "notChecked")}</div>
          <ul className={list}>
            {notChecked.map((line) => (
              <li key={line} className={quiet}>
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
