import { mergeClasses } from "@fluentui/react-components";
import type { AccountsWarning } from "../../../core/accounts/accountsWarning";
import { CellLinks } from "../../components/CellLinks";
import { Section } from "../../components/Section";
import { useText } from "../../components/TextContext";
import { useSurface } from "../../components/useSurface";

/** What was left out, or chosen, when the tables were put together: silence would look like agreement. */
export function AccountsWarnings({ warnings }: { readonly warnings: readonly AccountsWarning[] }) {
  const t = useText();
  const { list, card, padded } = useSurface();
  if (warnings.length === 0) return null;
  return (
    <Section title={t("ownItems", "warnings", { count: warnings.length })}>
      <ul className={list}>
        {warnings.map((warning, index) => (
          <li key={`${warning.code} ${index}`} className={mergeClasses(card, padded)}>
            <div>{t("accounts", `warning.${warning.code}`, warning.params)}</div>
            {warning.cells.length > 0 && <CellLinks cells={warning.cells} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
