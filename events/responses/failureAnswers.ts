import { type Answer, Collected } from "../model/answer.ts";

/** The items of a batch that failed, which Lambda reads only where ReportBatchItemFailures is set. */
export const failureAnswers: readonly Answer[] = [
  {
    name: "",
    value: {
      batchItemFailures: new Collected("batchItemFailures", "batch_item_failures", "failures"),
    },
    needs: "reported-failures",
  },
];
