/**
 * The lines of a summary that other tables repeat, by the label without its number. Wordings of 2018–2024 部门决算 and
 * 部门预算 tables (domain source: 公开01–09 of several provinces).
 */
export const SOURCE_LABELS: Readonly<Record<string, RegExp>> = {
  appropriation: /^财政拨款(?:收入)?$/u,
  generalBudget: /^一般公共预算/u,
  governmentFund: /^政府性基金/u,
  stateCapital: /^国有资本经营/u,
  superiorSubsidy: /^上级补助/u,
  business: /^事业(?:预算)?收入/u,
  operating: /^(?:事业单位)?经营(?:预算)?收入/u,
  affiliated: /^附属单位上缴/u,
  other: /^其他(?:预算)?收入$/u,
};
