import { MoreButton } from "../components/MoreButton";
import { Section } from "../components/Section";
import { SeverityMark } from "../components/SeverityMark";
import { useText } from "../components/TextContext";
import { usePaged } from "../components/usePaged";
import { useSurface } from "../components/useSurface";
import type { BatchView } from "./worker/protocol";

/** What does not fit between the units, and what could not be held against one another. */
export function CrossList({ view: { cross, notChecked } }: { readonly view: BatchView }) {
  const t = useText();
  const { list, card, padded, quiet, strong, row } = useSurface();
  const found = usePaged(cross);
  const open = usePaged(notChecked);
  return (
    <Section title={t("batchPane", "cross")} aside={cross.length}>
      {cross.length === 0 && <div className={quiet}>{t("batchPane", "crossNone")}</div>}
      <ul className={list}>
        {found.shown.map(({ id, rule, severity, name, what, how }) => (
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
      <MoreButton rest={found.rest} onMore={found.showMore} />
      {notChecked.length > 0 && (
        <>
          <div className={strong}>{t("batchPane", "notChecked")}</div>
          <ul className={list}>
            {open.shown.map((line) => (
              <li key={line} className={quiet}>
                {line}
              </li>
            ))}
          </ul>
          <MoreButton rest={open.rest} onMore={open.showMore} />
        </>
      )}
    </Section>
  );
}
