type Totals = { totals: number[] };

export const handler = async ({ totals }: Totals) => ({
  sum: totals.reduce((sum, each) => sum + each, 0),
});
